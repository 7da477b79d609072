import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { LEAVES, TO_CALLERS } from "../scopes/reference.ts";
import { isComputed } from "./memo-put.ts";
import { frameKey, frameOf } from "./usage-profile.ts";

/**
 * `const known = fees.get(key); if (known) return res.send(known); const fee = await ask(key); fees.set(key, fee);
 * res.send(fee)`: who asks is told by way of what he has handed in, which returns nothing; what is told at once was
 * waited for by an earlier one.
 */
export const answeredEarly: Rule = ({ puts, reads }) => {
  const answerOf = (put: PlacedUse): PlacedUse | undefined =>
    reads.find(
      (read) => frameKey(read) === frameKey(put) && read.use.start < put.use.start && isToldToCaller(read),
    );
  const [put] = puts;
  const answer = put && answerOf(put);
  if (!answer || !puts.every((each) => isWaitedFor(each) && answerOf(each))) return null;
  const because = "who asks is told an entry that is there, and else waits for one that is kept";
  return classified("cache", "memo", 0.75, because, fact("get-or-compute", "told at once here", answer));
};

/** `return res.send(known)`, `res.json(fees[key]); return`: the entry itself, in a branch that ends there. */
function isToldToCaller({ use: { path, flags } }: PlacedUse): boolean {
  return path.join() === "*" && (flags & LEAVES) !== 0 && (flags & TO_CALLERS) !== 0;
}

function isWaitedFor(put: PlacedUse): boolean {
  return frameOf(put)?.awaits === true && isComputed(put);
}
