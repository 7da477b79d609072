import type { Edit } from "../model/edit.ts";

/** The one edit that turns `before` into `after`: the range between what they begin and what they end with alike. */
export function difference(path: string, before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { path, start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
