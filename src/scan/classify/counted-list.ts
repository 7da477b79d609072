import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";

/**
 * `queue[size] = job; size++` here, `for (let i = 0; i < size; i++) run(queue[i]); size = 0` there: a list whose
 * length another variable counts, so that it is emptied without letting go of its room.
 */
export const countedList: Rule = ({ container, puts }) => {
  const [put] = puts;
  if (container !== "array" || !put || !puts.every(isAtCount)) return null;
  const because = "it is filled up to a count that begins anew once what is in it was worked off";
  return classified("state", "job-queue", 0.7, because, fact("queue", "filled here", put));
};

/** Put where a variable of the module stands that is counted up and set back. */
function isAtCount({ file, use }: PlacedUse): boolean {
  if (use.action !== "write") return false;
  const count = file.variables.find(({ name, scope }) => name === use.key && scope === "");
  const changes = (count?.uses ?? []).filter(({ path }) => path.length === 0);
  return (
    changes.some(({ action, value }) => action === "update" && value === "++") &&
    changes.some(({ action, value, frame }) => action === "write" && value === "number" && frame > 0)
  );
}
