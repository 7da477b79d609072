import type { LocalConstant } from "../../scan/memo/local-constant.ts";
import { identifierName, isWrapper, nodeIn } from "../../scan/sources/node-fields.ts";
import type { SourceTree } from "../../scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../scan/syntax/tree.ts";
import { ageCheckOf, type AgeCheck } from "../../scan/memo/age-check.ts";
import { presenceIn } from "./dead-check.ts";

/** One place that reads a constant which holds an entry. */
export type HitRead = { readonly node: SyntaxNode; readonly hit: string } & (
  | { readonly kind: "check"; readonly check: AgeCheck }
  | { readonly kind: "field"; readonly field: string }
  | {
      readonly kind: "presence";
      readonly isNegative: boolean;
      readonly compares: "truth" | "undefined" | "null";
    }
);

/** All of them; null where one does anything but ask for the entry's age, a field, or whether there is an entry. */
export function hitReadsOf(tree: SourceTree, constant: LocalConstant): readonly HitRead[] | null {
  const reads = constant.reads.map((read) => readOf(tree, read, constant.name));
  return reads.includes(null) ? null : reads.filter((read) => read !== null);
}

function readOf(tree: SourceTree, name: SyntaxNode, hit: string): HitRead | null {
  const inner = outside(tree, name);
  const around = tree.parentOf(inner);
  if (around === null) return null;
  const isField = around.type === "MemberExpression" && nodeIn(around, "object") === inner;
  if (isField) return memberOf(tree, around, hit);
  const tested = presenceIn(around, hit) ? around : isTested(tree, inner) ? inner : null;
  const presence = tested && presenceIn(tested === inner ? name : tested, hit);
  return presence && tested ? { node: tested, hit, kind: "presence", ...presence } : null;
}

function memberOf(tree: SourceTree, member: SyntaxNode, hit: string): HitRead | null {
  const field = identifierName(nodeIn(member, "property"));
  if (field === null || member.computed === true || member.optional === true) return null;
  for (const node of tree.ancestorsOf(member)) {
    const check = ageCheckOf(tree, node);
    if (check?.time === member) return { node, hit, kind: "check", check };
    if (/Statement$|Function/.test(node.type)) break;
  }
  return { node: member, hit, kind: "field", field };
}

/** In a place that asks no more than whether it is something. */
function isTested(tree: SourceTree, node: SyntaxNode): boolean {
  const around = tree.parentOf(node);
  if (around === null) return false;
  if (/^(?:IfStatement|ConditionalExpression)$/.test(around.type)) return nodeIn(around, "test") === node;
  if (around.type === "ParenthesizedExpression") return isTested(tree, around);
  return around.type === "LogicalExpression" && around.operator !== "??" && isTested(tree, around);
}

function outside(tree: SourceTree, node: SyntaxNode): SyntaxNode {
  const around = tree.parentOf(node);
  return around && isWrapper(around) ? outside(tree, around) : node;
}
