import { CONDITIONAL, IN_FINALLY } from "../scopes/reference.ts";
import type { OutsideUse } from "../summary/file-summary.ts";
import { isOutsideWrite } from "./outside-writes.ts";

/**
 * `const log = console.log; export const restore = () => { console.log = log }`: what somebody else may have patched
 * is put back.
 */
export function isPutBack(write: OutsideUse, uses: readonly OutsideUse[]): boolean {
  const { action, value } = write.use;
  return action === "write" && value?.startsWith("saved:") === true && !isMadeIfMissing(write, uses);
}

/**
 * `let api = globalThis[KEY]; if (!api) { api = {}; globalThis[KEY] = api }`: asked for just before, and nothing else
 * in between.
 */
function isMadeIfMissing({ use: write }: OutsideUse, uses: readonly OutsideUse[]): boolean {
  if ((write.flags & CONDITIONAL) === 0 || (write.flags & IN_FINALLY) !== 0) return false;
  const before = uses.filter(({ use }) => use.frame === write.frame && use.start < write.start);
  return before.some(({ use }) => use.action === "bind") && !before.some(isOutsideWrite);
}
