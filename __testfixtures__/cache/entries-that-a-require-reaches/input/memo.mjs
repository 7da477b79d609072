import { read } from "./lib.mjs";

export const memo = new Map();

export function answer(name) {
  let known = memo.get(name);
  if (known === undefined) memo.set(name, (known = read(name)));
  return known;
}
