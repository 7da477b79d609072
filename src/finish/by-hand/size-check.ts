import type { Variable } from "@typescript-eslint/scope-manager";
import type { Edit } from "../../model/edit.ts";
import { identifierName, nodeIn, unwrapped } from "../../scan/sources/node-fields.ts";
import { nodeOf, type SourceTree } from "../../scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../scan/syntax/tree.ts";
import { isSameLimit, numberOf } from "./same-limit.ts";
import type { LimitNoteCode } from "./limit-notes.ts";
import { onlyTakesOut } from "./only-takes-out.ts";
import { removeWithComment } from "./remove-with-comment.ts";

/** What becomes of a comparison of a cache's size: the statement goes, or it is kept for a reason. */
export type SizeCheck = { readonly edit: Edit } | { readonly kept: LimitNoteCode };

/**
 * `if (table.size > MAX) table.delete(…)`: a cache of as many entries at most never has more, so that it never comes
 * to that. A check that makes room before there are too many does come to it, and takes another entry than the cache
 * would.
 */
export function sizeChecksOf(
  tree: SourceTree,
  { variable, max }: { readonly variable: Variable; readonly max: SyntaxNode | null },
): readonly SizeCheck[] {
  return variable.references.flatMap(({ identifier }) => {
    const size = sizeAround(tree, nodeOf(identifier));
    const comparison = size && comparisonAround(tree, size);
    return comparison ? [judged(tree, comparison, variable, max)] : [];
  });
}

/** `table.size`, `table.keys().length` */
function sizeAround(tree: SourceTree, name: SyntaxNode): SyntaxNode | null {
  const member = tree.parentOf(name);
  if (member?.type !== "MemberExpression" || nodeIn(member, "object") !== name) return null;
  const property = identifierName(nodeIn(member, "property"));
  if (property === "size") return member;
  const call = property === "keys" ? tree.parentOf(member) : null;
  const length = call?.type === "CallExpression" ? tree.parentOf(call) : null;
  return identifierName(nodeIn(length, "property")) === "length" ? length : null;
}

interface Comparison {
  readonly node: SyntaxNode;
  /** With the size to the left. */
  readonly operator: string;
  readonly limit: SyntaxNode | null;
}

function comparisonAround(tree: SourceTree, size: SyntaxNode): Comparison | null {
  const node = tree.parentOf(size);
  const operator = String(node?.operator);
  if (node?.type !== "BinaryExpression" || !/^[<>]=?$/.test(operator)) return null;
  if (nodeIn(node, "left") === size) return { node, operator, limit: nodeIn(node, "right") };
  const turned = operator.replace(/^[<>]/, (sign) => (sign === "<" ? ">" : "<"));
  return { node, operator: turned, limit: nodeIn(node, "left") };
}

function judged(
  tree: SourceTree,
  { node, operator, limit }: Comparison,
  variable: Variable,
  max: SyntaxNode | null,
): SizeCheck {
  if (operator === ">=") return { kept: "makes-room" };
  if (operator !== ">") return { kept: "not-understood" };
  // A cache keeps the newest entry whatever its limit.
  const isAny = (numberOf(tree, max) ?? 0) < 1;
  if (limit === null || max === null || isAny || !isSameLimit(tree, limit, max))
    return { kept: "other-limit" };
  const statement = statementTesting(tree, node);
  const body = nodeIn(statement, "consequent") ?? nodeIn(statement, "body");
  if (statement === null || body === null || nodeIn(statement, "alternate") !== null)
    return { kept: "not-understood" };
  const isAlone = /^(?:BlockStatement|Program)$/.test(tree.parentOf(statement)?.type ?? "");
  if (!isAlone || !onlyTakesOut(tree, body, variable)) return { kept: "not-understood" };
  return { edit: removeWithComment(tree, statement) };
}

function statementTesting(tree: SourceTree, test: SyntaxNode): SyntaxNode | null {
  const statement = [...tree.ancestorsOf(test)].find((node) => node.type !== "ParenthesizedExpression");
  if (!statement || !/^(?:If|While)Statement$/.test(statement.type)) return null;
  return unwrapped(nodeIn(statement, "test")) === test ? statement : null;
}
