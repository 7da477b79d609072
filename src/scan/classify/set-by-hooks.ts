import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, frameOf } from "./usage-profile.ts";

/**
 * `host.before = (job) => { current = job.owner }; host.after = () => { current = null }`, put there by one function:
 * set by the hook that work begins with, cleared by the one that it ends with, and asked for by what is called
 * meanwhile. What events of the page set, as a drag does, lasts for as long as the user likes.
 */
export const setByPairOfHooks: Rule = ({ writes, reads }) => {
  const clear = writes.find((write) => write.use.value === "nullish" && isHook(write));
  const set =
    clear &&
    writes.find(
      (write) =>
        write.file === clear.file &&
        isHook(write) &&
        frameKey(write) !== frameKey(clear) &&
        frameOf(write)?.parent === frameOf(clear)?.parent &&
        /^(param|member):/.test(write.use.value ?? ""),
    );
  const hooks = new Set([clear, set].map((write) => write && frameKey(write)));
  if (!set || !reads.some((read) => !hooks.has(frameKey(read)))) return null;
  const because = "one hook sets it where work begins, another clears it where work ends";
  return classified(
    "error-context",
    "set-reset",
    0.65,
    because,
    fact("enter-exit", "cleared at the end", clear),
  );
};

/** A function with a name that another one makes, to put it somewhere or to call it. */
function isHook(write: PlacedUse): boolean {
  const frame = frameOf(write);
  return (
    frame !== null && !/^(on|$)/i.test(frame.name) && write.file.frames[frame.parent]?.isMethod === false
  );
}
