import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isComputed } from "./memo-put.ts";

/**
 * `if (table.has(key)) return table.get(key); const all = load(); all.forEach((each) => table.set(each.key, each))`:
 * what is computed for one entry that is missing is kept for all that came with it.
 */
export const filledTogether: Rule = ({ puts, gets, removes }) => {
  const [put] = puts;
  if (!put || !puts.every((each) => isBehindAnswer(each, gets)) || removes.some(isOfOne)) return null;
  const because = "an absent entry is computed and kept, with those that come along";
  return classified("cache", "memo", 0.75, because, fact("get-or-compute", "computed and kept here", put));
};

/**
 * In a callback that runs on the spot, behind the `return` of what is there. What it puts may come with its own
 * parameter.
 */
function isBehindAnswer(put: PlacedUse, gets: readonly PlacedUse[]): boolean {
  const { frame, during, start, value } = put.use;
  if (frame === during || !(isComputed(put) || value?.startsWith("param:"))) return false;
  return gets.some(
    ({ file, use }) =>
      file === put.file && use.frame === during && use.action === "return" && use.start < start,
  );
}

function isOfOne({ use }: PlacedUse): boolean {
  return use.method !== "clear";
}
