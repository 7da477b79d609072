import type { Scope } from "../scopes/scope.ts";

/** `const observe = function …; Watch.prototype.observe = observe`: whether a value is a function with a name. */
export function isNamedFunction(value: string | null, scope: Scope): boolean {
  const name = /^id:([\w$]+)$/.exec(value ?? "")?.[1];
  return name !== undefined && (scope.lookup(name)?.frame ?? null) !== null;
}
