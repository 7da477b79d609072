export const wordsOf = function words(text) {
  if (!words.cache[text]) words.cache[text] = String(text).split(" ");
  return words.cache[text];
};
wordsOf.cache = {};

export const forget = (text) => delete wordsOf.cache[text];
