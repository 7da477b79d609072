import type { Reference } from "./reference.ts";
import type { Frame } from "./scope.ts";
import { isRunByIterator } from "./invocation.ts";
import { runningFrame } from "./running-frame.ts";

/**
 * `each(table, (key) => …)` where the file's own `each` does nothing with what it is given but call it: the callback
 * runs as part of that call, like one that `forEach` is given.
 */
export function isRunByCallee({ argumentOf, argumentIndex, outer, suspends }: Frame): boolean {
  if (suspends || argumentOf === "" || argumentOf.includes(".")) return false;
  return isOnlyCalled(outer.lookup(argumentOf)?.frame, argumentIndex);
}

/** `LIST.forEach(add)`, `each(LIST, add)`: a function that is handed over by its name is called on the spot as well. */
export function isRunWhereHanded({ action, path, pass, scope }: Reference): boolean {
  if (action !== "pass" || path.length > 0 || !pass || pass.isNew) return false;
  const { callee, calleePath, index } = pass;
  if (calleePath.length > 0) return isRunByIterator(calleePath.at(-1) ?? "", index);
  return callee !== null && isOnlyCalled(scope.lookup(callee)?.frame, index);
}

function isOnlyCalled(callee: Frame | null | undefined, index: number): boolean {
  const param = callee?.params[index];
  if (!callee || callee.suspends || !param || param.references.length === 0) return false;
  const isCall = ({ action, path, method }: Reference): boolean =>
    action === "call" && path.length === 0 && method === null;
  return (
    param.references.some(isCall) &&
    param.references.every(
      (each) =>
        each.action === "type" ||
        each.path[0] === "()" ||
        ((isCall(each) || isHandedDown(each, callee, index)) && runningFrame(each.frame) === callee),
    )
  );
}

/** `function walk(leaf, visit) { visit(leaf); leaf.kids.forEach((kid) => walk(kid, visit)) }` */
function isHandedDown({ action, path, pass, scope }: Reference, callee: Frame, index: number): boolean {
  return (
    action === "pass" &&
    path.length === 0 &&
    pass?.index === index &&
    pass.calleePath.length === 0 &&
    pass.callee !== null &&
    scope.lookup(pass.callee)?.frame === callee
  );
}
