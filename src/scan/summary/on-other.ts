import { unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Variable } from "../scopes/scope.ts";
import type { ImportRecord } from "./import-records.ts";

/**
 * Whether a variable begins with what the same statement puts onto something of another module:
 * `const store = shared.state || (shared.state = new WeakMap())`, `const jobs = (hub.jobs ??= [])`. Whoever has that finds the
 * very object there.
 */
export function isOnOther({ initial, scope }: Variable, imports: readonly ImportRecord[]): boolean {
  const isImported = (name: string): boolean => {
    const variable = scope.lookup(name);
    return variable !== null && imports.some((record) => record.variable === variable);
  };
  return initial !== null && isPutOnto(unwrap(initial), isImported);
}

function isPutOnto(node: Ast, isImported: (name: string) => boolean): boolean {
  if (node.type === "LogicalExpression") return isPutOnto(unwrap(node["right"]), isImported);
  if (node.type !== "AssignmentExpression") return false;
  const left = unwrap(node["left"]);
  const owner = left.type === "MemberExpression" ? unwrap(left["object"]) : null;
  return owner?.type === "Identifier" && isImported(owner["name"]);
}
