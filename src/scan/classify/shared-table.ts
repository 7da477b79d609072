import type { OutsideUse, UseSummary } from "../summary/file-summary.ts";

/** A table that copies of a library find on the global object or the process, or put there: whoever fills it. */
export function isSharedTable(uses: readonly OutsideUse[]): boolean {
  const isHeld = uses.every(
    ({ kind, root }) => kind === "global" || (kind === "builtin" && root === "process"),
  );
  return isHeld && uses.some(({ use }) => isTableMade(use) || isEntryPut(use));
}

function isTableMade({ action, value, path }: UseSummary): boolean {
  return (
    action === "write" && path.length === 1 && /^(empty-object|new:(?!Proxy$)[\w$.]+)$/.test(value ?? "")
  );
}

function isEntryPut({ action, path }: UseSummary): boolean {
  return action === "write" && path.length === 2 && path[1] === "*";
}
