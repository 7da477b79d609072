import type { PlacedUse } from "../link/linked-variable.ts";
import type { FileSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameOf } from "./usage-profile.ts";

/**
 * `if (keys[id] && keys.until > now()) return keys[id]; …; keys = { ...loaded, until: now() + TTL }`: all entries are fetched at once,
 * asked for by key, and kept for a time that a field beside them tells.
 */
export const tableForATime: Rule = ({ writes, reads, puts }) => {
  if (puts.length > 0) return null;
  const entry = reads.find(({ use }) => use.action === "return" && use.path.join() === "*");
  const date = entry && reads.find((read) => isDate(read) && isSameFunction(read, entry));
  const write =
    date &&
    writes.find((each) => MADE.test(each.use.value ?? "") && isWithin(each, date.use.frame, date.file));
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

/** In the function, or in what it gives to others to call when they are done. */
function isWithin({ file, use }: PlacedUse, outer: number, home: FileSummary): boolean {
  if (file !== home) return false;
  for (let at = use.frame; at > 0; at = file.frames[at]?.parent ?? 0) if (at === outer) return true;
  return false;
}
