import type { PassTarget, Reference } from "../scopes/reference.ts";

/** Words for what is done to a thing once for as long as it lives. */
const LISTENS = /^(on|once|addListener|prependListener|addEventListener|subscribe|install|use|hook)$/;
const CHANGES = /^_*(install|patch|wrap|hook|instrument|wire|attach|monkey[pP]atch)(?=$|[A-Z_])/;

/** What `Object` and `Reflect` do to the thing that they are given first. */
const DEFINES = /^(defineProperty|defineProperties|setPrototypeOf|assign)$/;

const LISTENS_TO = /^(on|addListener|prependListener|addEventListener)$/;

/**
 * `wired.add(socket); socket.on("data", tell)`, `patched.add(lib); lib.send = traced`, `known.add(plugin);
 * install(plugin)`, `done.add(base); Object.defineProperty(base, "text", …)`: what is put is changed for good where it
 * is put, and the collection remembers that.
 */
export function isWiredUp(reference: Reference): boolean {
  const { method, key, scope, frame, end } = reference;
  if (key === null || !isPut(reference)) return false;
  const put = scope.lookup(key);
  if (!put || put.scope.frame !== frame) return false;
  const isSo = method === "add" ? isForGood : isListenedTo;
  return put.references.some((other) => other.start > end && isSo(other));
}

function isPut({ action, method, path }: Reference): boolean {
  if (action === "write") return path.length === 1 && path[0] === "*";
  return action === "call" && path.length === 0 && /^(add|set)$/.test(method ?? "");
}

/**
 * `heard.set(event, handlers); document.addEventListener(event, tell)`: from then on something listens to what the
 * key names.
 */
function isListenedTo({ action, path, pass }: Reference): boolean {
  return (
    action === "pass" &&
    path.length === 0 &&
    pass?.index === 0 &&
    LISTENS_TO.test(pass.calleePath.at(-1) ?? "")
  );
}

function isForGood({ action, method, path, pass }: Reference): boolean {
  if (action === "write") return path.length > 0;
  if (action === "call") return path.length === 0 && LISTENS.test(method ?? "");
  if (action !== "pass" || path.length > 0 || pass === null) return false;
  return CHANGES.test(pass.calleePath.at(-1) ?? pass.callee ?? "") || isDefinedOn(pass);
}

function isDefinedOn({ callee, calleePath, index }: PassTarget): boolean {
  const isBuiltIn = callee === "Object" || callee === "Reflect";
  return isBuiltIn && index === 0 && DEFINES.test(calleePath[0] ?? "");
}
