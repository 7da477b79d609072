import { split } from "./split.js";

const words = new Map();

export function wordsOf(text) {
  if (!words.has(text)) words.set(text, split(text));
  return words.get(text);
}
