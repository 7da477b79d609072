import type { Frame, Variable } from "./scope.ts";
import { runningFrame } from "./running-frame.ts";

/**
 * `each(table, (key) => …)` where the file's own `each` does nothing with what it is given but call it: the callback runs as
 * part of that call, like one that `forEach` is given.
 */
export function isRunByCallee({ argumentOf, argumentIndex, outer, suspends }: Frame): boolean {
  if (suspends || argumentOf === "" || argumentOf.includes(".")) return false;
  const callee = outer.lookup(argumentOf)?.frame;
  const param = callee?.params[argumentIndex];
  return callee !== undefined && callee !== null && !callee.suspends && isOnlyCalled(param, callee);
}

function isOnlyCalled(param: Variable | null | undefined, callee: Frame): boolean {
  if (!param || param.references.length === 0) return false;
  return param.references.every(
    ({ action, path, method, frame }) =>
      action === "type" ||
      path[0] === "()" ||
      (action === "call" && path.length === 0 && method === null && runningFrame(frame) === callee),
  );
}
