import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { LEAVES } from "../scopes/reference.ts";
import { frameKey, frameOf } from "./usage-profile.ts";

/**
 * `const known = fees[key]; if (known && known.at > Date.now() - MAX_AGE) return reply(known.fee); fees[key] = { fee:
 * await ask(key), at: Date.now() }`: one function asks beside a clock for how old an entry is, answers with the rest
 * of it, and else puts one that it has waited for, wherever its answers go.
 */
export const answeredUntil: Rule = ({ puts, reads }) => {
  const put = puts.find(isWaitedFor);
  if (!put || !puts.every((each) => frameKey(each) === frameKey(put))) return null;
  const before = reads.filter((read) => frameKey(read) === frameKey(put) && read.use.start < put.use.start);
  const age = before.find(({ use }) => use.action === "compare" && fieldOf(use.path) !== null);
  const answer =
    age &&
    before.find(({ use }) => (use.flags & LEAVES) !== 0 && isOther(fieldOf(use.path), fieldOf(age.use.path)));
  if (!answer) return null;
  const because = "an entry answers for a time that a clock tells, and is then fetched anew";
  return classified(
    "cache",
    "ttl-cache",
    0.75,
    because,
    fact("clock-compare", "asked for its age here", age),
  );
};

function isWaitedFor(put: PlacedUse): boolean {
  const frame = frameOf(put);
  return frame?.clock === true && frame.awaits === true && put.use.value === "object";
}

/** `at` of `fees[key].at`, and of `fees.get(key).at` */
function fieldOf([entry, field, ...more]: readonly string[]): string | null {
  return more.length === 0 && (entry === "*" || entry === "()") ? (field ?? null) : null;
}

function isOther(field: string | null, other: string | null): boolean {
  return field !== null && field !== other;
}
