import { unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Variable } from "../scopes/scope.ts";
import type { ImportRecord } from "./import-records.ts";

/**
 * Whether a variable begins with what the same statement puts onto something of another module, or that the module
 * hands out: `const store = shared.state || (shared.state = new WeakMap())`, `const jobs = (hub.jobs ??= [])`, and,
 * beside `export const sheet = new Sheet()`, `let rules = (sheet.rules = {})`. Whoever has that finds the very object
 * there.
 * @param exported the names that the module hands out
 */
export function isOnOther(
  { initial, scope }: Variable,
  imports: readonly ImportRecord[],
  exported: ReadonlySet<string>,
): boolean {
  const isShared = (name: string): boolean => {
    const variable = scope.lookup(name);
    return exported.has(name) || imports.some((record) => record.variable === variable);
  };
  return initial !== null && isPutOnto(unwrap(initial), isShared);
}

function isPutOnto(node: Ast, isShared: (name: string) => boolean): boolean {
  if (node.type === "LogicalExpression") return isPutOnto(unwrap(node["right"]), isShared);
  if (node.type !== "AssignmentExpression") return false;
  const left = unwrap(node["left"]);
  const owner = left.type === "MemberExpression" ? unwrap(left["object"]) : null;
  return owner?.type === "Identifier" && isShared(owner["name"]);
}
