import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isBytes } from "./container.ts";

/**
 * `slots[i] = n`, in numbers that were made at once for as many as there may be: room to work in, where nobody is
 * entered or taken out.
 */
export const keptBytes: Rule = ({ state, puts, writes }) => {
  const made = [state.initial, ...writes.map(({ use }) => use.value ?? "")];
  if (puts.length === 0 || !made.some(isBytes) || !made.every((each) => isBytes(each) || each === "nullish"))
    return null;
  const because = "numbers in memory of their own are written over";
  return classified("state", "scratch", 0.7, because, fact("scratch", "written over here", puts[0]));
};
