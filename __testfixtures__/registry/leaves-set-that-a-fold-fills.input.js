const WORDS = ["one", "two", "two", "three"];
const LENGTHS = WORDS.reduce((lengths, word) => lengths.add(word.length), new Set());

export const isLength = (length) => LENGTHS.has(length);
export const lengthsOf = (words) => words.reduce((lengths, word) => lengths.add(word.length), new Set());
