import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { isWithin } from "./is-within.ts";
import { frameOf } from "./usage-profile.ts";

/**
 * `if (keys[id] && keys.until > now()) return keys[id]; …; keys = { ...loaded, until: now() + TTL }`: all entries are
 * fetched at once, asked for by key, and kept for a time that a field beside them tells.
 */
export const tableForATime: Rule = ({ writes, reads, puts }) => {
  if (puts.length > 0) return null;
  const entry = reads.find(({ use }) => use.action === "return" && use.path.join() === "*");
  const date = entry && reads.find((read) => isDate(read) && isSameFunction(read, entry));
  const write =
    date &&
    // In the function, or in what it gives to others to call when they are done.
    writes.find((each) => MADE.test(each.use.value ?? "") && isWithin(each, date));
  if (!write) return null;
  const because = "its entries are asked for by key, and fetched anew when their time is over";
  return classified("cache", "ttl-cache", 0.7, because, fact("clock-compare", "fetched anew here", write));
};

const MADE = /^(call:|object$|await$|id:|new:)/;

function isDate(read: PlacedUse): boolean {
  const { action, path } = read.use;
  return action === "compare" && path.length === 1 && path[0] !== "*" && frameOf(read)?.clock === true;
}

function isSameFunction(one: PlacedUse, other: PlacedUse): boolean {
  return one.file === other.file && one.use.frame === other.use.frame;
}
