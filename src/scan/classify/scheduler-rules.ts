import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Classification, Rule } from "./classification.ts";
import { frameOf, isEmptyValue } from "./usage-profile.ts";

/** The armed timer, the pending promise. */
export const armedSlot: Rule = ({ writes }) => {
  const armed = writes.find((write) =>
    /^call:.*(\bthen|setTimeout|setInterval|setImmediate|nextTick|requestAnimationFrame|requestIdleCallback)$/.test(
      write.use.value ?? "",
    ),
  );
  return armed ? slotOf("it holds what a scheduler has pending", "armed here", armed) : null;
};

/** The head of a list of jobs, or what else is kept where timers are armed. */
export const schedulerSlot: Rule = ({ writes, reads }) => {
  const linked = writes.find(({ use }) => /^(param:|id:|member:)/.test(use.value ?? ""));
  const stored = reads.find(
    ({ use }) =>
      use.action === "store" &&
      use.path.length === 0 &&
      /\.(next|prev|previous|sibling)$/.test(use.value ?? ""),
  );
  if (linked && stored)
    return slotOf("it is the head of a linked list of pending work", "linked here", stored);
  const timed = writes.find(
    (write) => frameOf(write)?.timer === true && !isEmptyValue(write) && write.use.value !== "true",
  );
  return timed ? slotOf("it is kept by functions that arm timers", "set beside a timer", timed) : null;
};

function slotOf(because: string, message: string, at: PlacedUse): Classification {
  return classified("state", "scheduler-slot", 0.7, because, fact("scheduler", message, at));
}
