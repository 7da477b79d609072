import type { Variable } from "@typescript-eslint/scope-manager";
import type { Edit } from "../../model/edit.ts";
import { identifierName, isWrapper, nodeIn, unwrapped } from "../../scan/sources/node-fields.ts";
import type { SourceTree } from "../../scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../scan/syntax/tree.ts";
import { onlyTakesOut } from "./only-takes-out.ts";
import { removeWithComment } from "./remove-with-comment.ts";

interface Dead {
  readonly check: SyntaxNode;
  readonly saysFresh: boolean;
  /** The constant that the entry is read into. */
  readonly hit: string;
  readonly table: Variable;
}

/**
 * Takes out a check that always says that the entry is young: `hit && FRESH` is `hit`, `!hit || STALE` is `!hit`, and
 * what is done `if (hit && STALE)` is never done. Null where it stands in any other way.
 */
export function withoutDeadCheck(tree: SourceTree, { check, saysFresh, hit, table }: Dead): Edit | null {
  const whole = outside(tree, check);
  const around = tree.parentOf(whole);
  if (around?.type !== "LogicalExpression" || nodeIn(around, "right") !== whole) return null;
  const left = nodeIn(around, "left") as SyntaxNode;
  const isNegative = around.operator === "||";
  if (around.operator !== "&&" && !isNegative) return null;
  if (!saysPresent(left, hit, isNegative)) return null;
  const test = chainAround(tree, around);
  const statement = tree.parentOf(test);
  if (!/^(?:IfStatement|ConditionalExpression)$/.test(statement?.type ?? "")) return null;
  if (nodeIn(statement, "test") !== test) return null;
  if (saysFresh !== isNegative) return { path: tree.path, start: left.end, end: around.end, text: "" };
  if (isNegative || unwrapped(test) !== around || !statement) return null;
  return neverDone(tree, statement, table);
}

function neverDone(tree: SourceTree, statement: SyntaxNode, table: Variable): Edit | null {
  const body = nodeIn(statement, "consequent");
  if (statement.type !== "IfStatement" || nodeIn(statement, "alternate") !== null || body === null)
    return null;
  const isAlone = /^(?:BlockStatement|Program)$/.test(tree.parentOf(statement)?.type ?? "");
  return isAlone && onlyTakesOut(tree, body, table) ? removeWithComment(tree, statement) : null;
}

/** The outermost of the same operators and parentheses around. */
function chainAround(tree: SourceTree, node: SyntaxNode): SyntaxNode {
  const around = tree.parentOf(node);
  const isSame = around?.type === "LogicalExpression" && around.operator === node.operator;
  if (around && (isSame || isWrapper(around))) return chainAround(tree, around);
  return node;
}

function outside(tree: SourceTree, node: SyntaxNode): SyntaxNode {
  const around = tree.parentOf(node);
  return around && isWrapper(around) ? outside(tree, around) : node;
}

/** An operand of the chain says that there is an entry, or in the negative that there is none. */
function saysPresent(node: SyntaxNode | null, hit: string, isNegative: boolean): boolean {
  const value = unwrapped(node);
  if (value?.type === "LogicalExpression" && value.operator === (isNegative ? "||" : "&&")) {
    return (
      saysPresent(nodeIn(value, "left"), hit, isNegative) ||
      saysPresent(nodeIn(value, "right"), hit, isNegative)
    );
  }
  return value !== null && presenceIn(value, hit)?.isNegative === isNegative;
}

/** `hit`, `!hit`, `hit !== undefined`, `hit == null`: whether there is an entry, or is none. */
export function presenceIn(
  node: SyntaxNode,
  hit: string,
): { readonly isNegative: boolean; readonly compares: "truth" | "undefined" | "null" } | null {
  if (identifierName(node) === hit) return { isNegative: false, compares: "truth" };
  if (node.type === "UnaryExpression" && node.operator === "!") {
    const isHit = identifierName(unwrapped(nodeIn(node, "argument"))) === hit;
    return isHit ? { isNegative: true, compares: "truth" } : null;
  }
  if (node.type !== "BinaryExpression" || !/^[!=]==?$/.test(String(node.operator))) return null;
  const other = unwrapped(nodeIn(node, "right"));
  const isLoose = String(node.operator).length === 2;
  const isNothing =
    identifierName(other) === "undefined" || (isLoose && other?.type === "Literal" && other.value === null);
  if (!isNothing || identifierName(unwrapped(nodeIn(node, "left"))) !== hit) return null;
  return { isNegative: String(node.operator).startsWith("="), compares: isLoose ? "null" : "undefined" };
}
