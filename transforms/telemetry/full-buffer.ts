import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { spelling } from "./spelling.ts";

/** Where it is asked whether a buffer is full. */
export interface FullBuffer {
  readonly branch: SyntaxNode;
  /** The push's own statement, before the question; null where the question is put to what the push answers. */
  readonly statement: SyntaxNode | null;
  readonly size: SyntaxNode;
  /** How many make it full. */
  readonly sizeText: string;
}

/** `buffer.push(item); if (buffer.length >= size) …` and `if (buffer.push(item) >= size) …`. */
export function fullBuffer(tree: SourceTree, push: SyntaxNode, name: string): FullBuffer | null {
  const parent = tree.parentOf(push);
  if (parent?.type === "ExpressionStatement") {
    const siblings = nodesIn(tree.parentOf(parent), "body");
    const branch = siblings[siblings.indexOf(parent) + 1];
    return branch ? asked(tree, branch, parent, (node) => isLengthOf(node, name)) : null;
  }
  const branch = parent && tree.parentOf(parent);
  return branch ? asked(tree, branch, null, (node) => node === push) : null;
}

function asked(
  tree: SourceTree,
  branch: SyntaxNode,
  statement: SyntaxNode | null,
  isLength: (node: SyntaxNode | null) => boolean,
): FullBuffer | null {
  const test = branch.type === "IfStatement" ? nodeIn(branch, "test") : null;
  if (test?.type !== "BinaryExpression") return null;
  const [left, right] = [nodeIn(test, "left"), nodeIn(test, "right")];
  const isFlipped = isLength(right);
  if (!isFlipped && !isLength(left)) return null;
  const size = isFlipped ? left : right;
  const sizeText =
    size && sizeFrom(tree, (isFlipped ? FLIPPED : AS_IT_IS).indexOf(String(test.operator)), size);
  return size && sizeText ? { branch, statement, size, sizeText } : null;
}

/** In both: reached, gone beyond. */
const AS_IT_IS: readonly string[] = [">=", ">"];
const FLIPPED: readonly string[] = ["<=", "<"];

/** What is full beyond a whole number is so from the next one on. */
function sizeFrom(tree: SourceTree, operator: number, size: SyntaxNode): string | null {
  if (operator === 0)
    return /^(?:Literal|Identifier|MemberExpression)$/.test(size.type) ? tree.textOf(size) : null;
  const text = tree.textOf(size);
  return operator === 1 && /^\d{1,9}$/.test(text) ? String(Number(text) + 1) : null;
}

function isLengthOf(node: SyntaxNode | null, name: string): boolean {
  return (
    node?.type === "MemberExpression" &&
    identifierName(nodeIn(node, "property")) === "length" &&
    spelling(nodeIn(node, "object")) === name
  );
}
