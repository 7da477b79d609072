import type { Variable } from "../scopes/scope.ts";
import { valueShape } from "../scopes/value-shape.ts";
import type { OutsideUse } from "./file-summary.ts";
import { gatherUses } from "./gather-uses.ts";

/** What is done to names that hold a continuation-local namespace: `const ns = getNamespace("app"); ns.set(…)`. */
export function namespaceWrites(variables: readonly Variable[]): OutsideUse[] {
  return variables
    .filter(
      ({ initial }) =>
        initial !== null && /^call:(.*\.)?(getNamespace|createNamespace)$/.test(valueShape(initial)),
    )
    .flatMap((variable) =>
      gatherUses(variable).flatMap((use): OutsideUse[] => {
        if (use.action !== "call" || use.path.length > 0) return [];
        const name = use.method === "set" ? use.key : use.method === "enter" ? "enter" : null;
        return name === null ? [] : [{ kind: "namespace", root: variable.name, name, use }];
      }),
    );
}
