import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, frameOf } from "./usage-profile.ts";

/**
 * `if (last && last.key === key) return last.value; last = { key, value: compute(key) }`: the two in one record. In
 * the place of the key may stand for how long it holds: `if (token && token.until > Date.now()) return token.value`.
 */
export const lastRecord: Rule = ({ writes, reads }) => {
  const write = writes.find(
    (candidate) =>
      /^(object|array)$/.test(candidate.use.value ?? "") && isComparedAndHandedOut(candidate, reads),
  );
  if (!write) return null;
  const because = "the last answer is kept, with what it answers, until something else is asked for";
  return classified("cache", "memo", 0.7, because, fact("get-or-compute", "kept here", write));
};

/**
 * `if (last.key === key) return last.value; …; last.key = key; last.value = compute(key)`: the two as fields of one
 * object.
 */
export const lastFields: Rule = ({ fieldWrites, reads }) => {
  const answer = fieldWrites.find((each) => isHandedOutFor(each, fieldWrites, reads));
  if (!answer) return null;
  const because = "the last answer is kept, with what it answers, until something else is asked for";
  return classified("cache", "memo", 0.7, because, fact("get-or-compute", "kept here", answer));
};

/** What is handed out as it is where another field, which is written beside it, is what is asked for. */
function isHandedOutFor(
  answer: PlacedUse,
  fieldWrites: readonly PlacedUse[],
  reads: readonly PlacedUse[],
): boolean {
  const above = reads.filter(
    (read) => frameKey(read) === frameKey(answer) && read.use.start < answer.use.start,
  );
  const isOf = ({ use }: PlacedUse, field: PlacedUse): boolean => use.path.join() === field.use.path.join();
  return (
    above.some((read) => read.use.action === "return" && isOf(read, answer)) &&
    fieldWrites.some(
      (key) =>
        frameKey(key) === frameKey(answer) &&
        key.use.branch === answer.use.branch &&
        !isOf(key, answer) &&
        /^(param:|id:)/.test(key.use.value ?? "") &&
        above.some((read) => read.use.action === "compare" && read.use.value === "equal" && isOf(read, key)),
    )
  );
}

function isComparedAndHandedOut(write: PlacedUse, reads: readonly PlacedUse[]): boolean {
  const own = reads.filter((read) => frameKey(read) === frameKey(write) && read.use.path.length === 1);
  const isDated = frameOf(write)?.clock === true;
  const compared = own.filter(
    ({ use }) =>
      use.action === "compare" && (use.value === "equal" || isDated) && use.start < write.use.start,
  );
  return own.some(
    ({ use: { action, path } }) => action === "return" && compared.some(({ use }) => use.path[0] !== path[0]),
  );
}
