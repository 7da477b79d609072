import type { OutsideUse } from "../summary/file-summary.ts";

/** Whether a use of what the project does not declare changes it for all who reach it. */
export function isOutsideWrite(outside: OutsideUse): boolean {
  const { use, name, kind } = outside;
  if (name === "*" || name === "()" || use.path.includes("()") || isNavigation(outside)) return false;
  const isOnGlobal = kind === "global" || kind === "handed";
  if (isOnGlobal && (WORKER_LISTENERS.test(name) || isKeptByBrowser(name, use))) return false;
  // Below another name it is what hangs on the global object that changes, not the object.
  if (isOnGlobal && use.via !== null && use.path.length > 1) return false;
  if (use.action === "write" || use.action === "update" || use.action === "delete") return true;
  // `Array.prototype.push.call(list, …)` borrows the method for a list of its own.
  if (kind === "builtin" && use.path.includes("prototype")) return false;
  if (use.action !== "call" || use.path.length === 0) return false;
  // Far below a global, `add` and `set` are as often what a library does: `window.$.dialogs.add({…})`.
  const fills = isOnGlobal && use.path.length > 1 ? FILLS_LIST : FILLS;
  return fills.test(use.method ?? "");
}

/** `self.onmessage = (event) => { … }`: how a worker listens, which is its entry. */
const WORKER_LISTENERS = /^on(message|messageerror|connect|install|activate|fetch|push|sync)$/;

/**
 * `window.localStorage[key] = text`, `window.document.cookie = text`: the browser keeps it, outside of the program,
 * or shows it.
 */
function isKeptByBrowser(name: string, { path }: OutsideUse["use"]): boolean {
  return path.length > 1 && /^((local|session)Storage|document)$/.test(name);
}

const FILLS = /^(push|set|add|delete|splice)$/;
const FILLS_LIST = /^(push|splice)$/;

/**
 * `window.location.href = "/login"` goes to another page, `window.frames[name].location = url` in a part of this one.
 */
function isNavigation({ kind, root, name, use }: OutsideUse): boolean {
  if (kind === "implicit") return name === "location" && !isStandIn(use);
  if (kind === "part") return root === "location";
  if (kind !== "global" && kind !== "handed") return false;
  if (name === "location") return !isStandIn(use);
  return /^(frames|opener|parent|top)$/.test(name) && use.path.includes("location");
}

/** `globalThis.location = {}`: where there is no page an object of the program's own stands for it. */
function isStandIn({ value }: OutsideUse["use"]): boolean {
  return /^(new:.*|((empty|blank)-)?object)$/.test(value ?? "");
}

/** Set for the process as it ends or as a label; nobody reads it back as state. */
const PROCESS_SETTINGS = /^(exitCode|title|stdin|stdout|stderr)$/;

export function isProcessSetting({ root, use }: OutsideUse): boolean {
  return root === "process" && use.path.length === 1 && PROCESS_SETTINGS.test(use.path[0] ?? "");
}
