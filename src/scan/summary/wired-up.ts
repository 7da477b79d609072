import type { Reference } from "../scopes/reference.ts";

/** Words for what is done to a thing once for as long as it lives. */
const LISTENS = /^(on|once|addListener|prependListener|addEventListener|subscribe|install|use|hook)$/;
const CHANGES = /^_*(install|patch|wrap|hook|instrument|wire|attach|monkey[pP]atch)(?=$|[A-Z_])/;

/**
 * `wired.add(socket); socket.on("data", tell)`, `patched.add(lib); lib.send = traced`, `known.add(plugin); install(plugin)`: what
 * is put is changed for good where it is put, and the collection remembers that.
 */
export function isWiredUp({ action, method, path, key, scope, frame, end }: Reference): boolean {
  if (action !== "call" || method !== "add" || path.length > 0 || key === null) return false;
  const put = scope.lookup(key);
  if (!put || put.scope.frame !== frame) return false;
  return put.references.some((other) => other.start > end && isForGood(other));
}

function isForGood({ action, method, path, pass }: Reference): boolean {
  if (action === "write") return path.length > 0;
  if (action === "call") return path.length === 0 && LISTENS.test(method ?? "");
  return (
    action === "pass" && path.length === 0 && CHANGES.test(pass?.calleePath.at(-1) ?? pass?.callee ?? "")
  );
}
