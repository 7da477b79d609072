import type { PlacedUse } from "../link/linked-variable.ts";

/**
 * Methods that nobody calls on the object itself are a mixin or a prototype: their `this` is another object. An
 * exported literal that is not handed on to be mixed in is given the benefit of the doubt, its callers may be
 * elsewhere.
 */
export function isOwnReceiver(uses: readonly PlacedUse[], initial: string, isExported: boolean): boolean {
  const called = uses.filter(
    ({ use }) => use.via !== "this" && use.action === "call" && use.method !== null && use.path.length === 0,
  );
  // `expectation.create(name)` of what is copied into each that is made: only a method that changes its object tells.
  const changing = uses.some(isCopied) ? changingMethods(uses) : null;
  const isCalled = called.some(({ use }) => changing === null || changing.has(use.method as string));
  const isMixedIn = uses.some(
    ({ use }) => use.via === null && use.action === "pass" && use.path.length === 0,
  );
  return isCalled || (isExported && /^(blank-)?object$/.test(initial) && !isMixedIn);
}

const COPYING = /^(_?extend|assign|create|mixin|inherits?|merge|defaults)$/i;

/** `Object.create(base)`, `extend(made, base)`, `extend.own(made, base)`: its methods are for what is made of it. */
function isCopied({ use: { action, path, via, pass } }: PlacedUse): boolean {
  if (action !== "pass" || via !== null || path.length > 0 || !pass) return false;
  const isSource = pass.index > 0 || pass.calleePath.at(-1) === "create";
  return isSource && [pass.callee ?? "", ...pass.calleePath].some((step) => COPYING.test(step));
}

/** Names of the methods that change their `this`, and of those that call one of them on it. */
function changingMethods(uses: readonly PlacedUse[]): ReadonlySet<string> {
  const held = uses.filter(({ use }) => use.via === "this");
  const names = new Set(held.filter(isChange).map(methodOf));
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const each of held) if (names.has(each.use.method ?? "")) names.add(methodOf(each));
  }
  return names;
}

/** What is called on a field may change it. */
function isChange({ use: { action, path } }: PlacedUse): boolean {
  return (
    action === "write" || action === "update" || action === "delete" || (action === "call" && path.length > 0)
  );
}

/** The method in which a mention stands, callbacks inside it included. */
export function methodOf({ file, use }: PlacedUse): string {
  let at = use.frame;
  while (at > 0 && file.frames[at]?.name === "") at = file.frames[at]?.parent ?? 0;
  return file.frames[at]?.name ?? "";
}
