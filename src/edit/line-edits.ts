import type { Edit } from "../model/edit.ts";
import { hunksOf, linesOf } from "./line-hunks.ts";

/** The edits that turn `before` into `after`, line by line: what is the same in both is not touched. */
export function lineEdits(path: string, before: string, after: string): readonly Edit[] {
  const lines = linesOf(before);
  const offsets = [0];
  for (const line of lines) offsets.push((offsets.at(-1) as number) + line.length);
  return hunksOf(lines, linesOf(after)).map(({ start, end, lines: put }) => ({
    path,
    start: offsets[start] as number,
    end: offsets[end] as number,
    text: put.join(""),
  }));
}
