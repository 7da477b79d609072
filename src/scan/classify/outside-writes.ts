import type { OutsideUse } from "../summary/file-summary.ts";

/** Whether a use of what the project does not declare changes it for all who reach it. */
export function isOutsideWrite({ use, name, kind }: OutsideUse): boolean {
  if (name === "*" || name === "()" || use.path.includes("()")) return false;
  // Below another name it is what hangs on the global object that changes, not the object.
  if (kind === "global" && use.via !== null && use.path.length > 1) return false;
  if (use.action === "write" || use.action === "update" || use.action === "delete") return true;
  // `Array.prototype.push.call(list, …)` borrows the method for a list of its own.
  if (kind === "builtin" && use.path.includes("prototype")) return false;
  return (
    use.action === "call" && /^(push|set|add|delete|splice)$/.test(use.method ?? "") && use.path.length > 0
  );
}

/** Set for the process as it ends or as a label; nobody reads it back as state. */
const PROCESS_SETTINGS = /^(exitCode|title|stdin|stdout|stderr)$/;

export function isProcessSetting({ root, use }: OutsideUse): boolean {
  return root === "process" && use.path.length === 1 && PROCESS_SETTINGS.test(use.path[0] ?? "");
}
