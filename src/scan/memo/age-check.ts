import { identifierName, nodeIn, nodesIn, unwrapped } from "../sources/node-fields.ts";
import type { SourceTree } from "../sources/source-tree.ts";
import type { SyntaxNode } from "../syntax/tree.ts";

/** A comparison that says how old an entry is. */
export interface AgeCheck {
  /** `hit.at`, when the entry was made; `hit.expires`, when it gets too old. */
  readonly time: SyntaxNode;
  readonly counts: "made" | "ends";
  /** What the age is compared with; null where the time is the one that ends it. */
  readonly limit: SyntaxNode | null;
  /** Whether it is true of an entry that may be used. */
  readonly saysFresh: boolean;
  /** Whether an entry of exactly that age is too old. */
  readonly isStrict: boolean;
}

/**
 * `Date.now() - hit.at < TTL`, `hit.at + TTL > Date.now()`, `hit.expires > Date.now()`, and each the other way round.
 */
export function ageCheckOf(tree: SourceTree, node: SyntaxNode): AgeCheck | null {
  const operator = String(node.operator);
  if (node.type !== "BinaryExpression" || !/^[<>]=?$/.test(operator)) return null;
  const [left, right] = [unwrapped(nodeIn(node, "left")), unwrapped(nodeIn(node, "right"))];
  if (!left || !right) return null;
  const found = youngerIn(tree, left, right);
  const turned = found ?? youngerIn(tree, right, left);
  if (turned === null) return null;
  const isLess = found === null ? operator.startsWith(">") : operator.startsWith("<");
  const saysFresh = isLess;
  return { ...turned, saysFresh, isStrict: operator.endsWith("=") !== saysFresh };
}

type Sides = Pick<AgeCheck, "time" | "counts" | "limit">;

/** The sides of a comparison that says of a young entry that `small` is the smaller one. */
function youngerIn(tree: SourceTree, small: SyntaxNode, great: SyntaxNode): Sides | null {
  if (isNow(tree, small)) {
    const time = memberIn(great);
    if (time !== null) return { time, counts: "ends", limit: null };
    return madeBefore(memberIn(sideOf(great, "+", "left")), sideOf(great, "+", "right"));
  }
  if (small.operator !== "-" || !isNow(tree, nodeIn(small, "left"))) return null;
  const right = nodeIn(small, "right");
  return madeBefore(memberIn(right), great) ?? null;
}

function madeBefore(time: SyntaxNode | null, limit: SyntaxNode | null): Sides | null {
  return time === null || limit === null ? null : { time, counts: "made", limit };
}

function sideOf(node: SyntaxNode, operator: string, side: "left" | "right"): SyntaxNode | null {
  return node.type === "BinaryExpression" && node.operator === operator ? nodeIn(node, side) : null;
}

/** `hit.at`, plainly. */
function memberIn(node: SyntaxNode | null): SyntaxNode | null {
  const value = unwrapped(node);
  const isPlain = value?.type === "MemberExpression" && value.computed !== true && value.optional !== true;
  return isPlain && identifierName(unwrapped(nodeIn(value, "object"))) !== null ? value : null;
}

/** `Date.now()` of the global `Date`. */
export function isNow(tree: SourceTree, node: SyntaxNode | null): boolean {
  const call = unwrapped(node);
  const callee = call?.type === "CallExpression" ? nodeIn(call, "callee") : null;
  return (
    callee !== null &&
    tree.textOf(callee) === "Date.now" &&
    nodesIn(call, "arguments").length === 0 &&
    tree.unresolvedNames().has("Date")
  );
}
