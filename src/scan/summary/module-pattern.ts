import type { Variable } from "../scopes/scope.ts";

/**
 * Whether a variable stands in a function that is called where it is written, as the module loads:
 * `(function () { var seen = {}; … })()`. It lives as long as one at the top level, there is one of it, and all that
 * names it stands in that function too.
 */
export function isInModulePattern({ scope }: Variable): boolean {
  if (scope.frame.index === 0 || scope.repeats) return false;
  for (let { frame } = scope; frame.parent; frame = frame.parent) {
    const isCalledThere = frame.immediate && frame.argumentIndex === -1;
    if (!isCalledThere || frame.outer.repeats) return false;
  }
  return true;
}
