import type { Edit } from "../../src/model/edit.ts";
import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * The edits that turn one access of an object used as a dictionary into a method of its facade, or null when the access is of
 * another kind (the object is handed on, or a key is spelled out). `node` is the identifier that names the object.
 */
export function dictionaryAccess(tree: SourceTree, node: SyntaxNode): readonly Edit[] | null {
  const parent = tree.parentOf(node);
  if (!parent) return null;
  if (parent.type === "MemberExpression" && parent.object === node) return memberEdits(tree, parent);
  if (parent.type === "BinaryExpression" && parent.operator === "in" && parent.right === node) {
    return membershipEdits(tree, parent);
  }
  if (parent.type === "CallExpression") return objectCallEdits(tree, parent, node);
  return null;
}

/** `o[k]`, `o[k] = v`, `delete o[k]` */
function memberEdits(tree: SourceTree, member: SyntaxNode): readonly Edit[] | null {
  if (member.computed !== true || member.optional === true) return null;
  const parent = tree.parentOf(member);
  switch (parent?.type) {
    case "AssignmentExpression":
      if (parent.left === member) return parent.operator === "=" ? putEdits(tree, member, parent) : null;
      return methodEdits(tree, member, "get");
    case "UnaryExpression":
      return parent.operator === "delete"
        ? deleteEdits(tree, member, parent)
        : methodEdits(tree, member, "get");
    case "CallExpression":
    case "TaggedTemplateExpression":
      return parent.callee === member || parent.tag === member ? null : methodEdits(tree, member, "get");
    default:
      return isTarget(parent, member) ? null : methodEdits(tree, member, "get");
  }
}

/** Places other than a plain `=` that write the entry, or that a wrapper may carry to one. */
function isTarget(parent: SyntaxNode | null, member: SyntaxNode): boolean {
  if (parent === null || parent.type.endsWith("Pattern") || parent.type === "UpdateExpression") return true;
  if (parent.type === "RestElement" || parent.type === "ParenthesizedExpression") return true;
  if (parent.type === "ForInStatement" || parent.type === "ForOfStatement") return parent.left === member;
  return parent.type === "TSNonNullExpression" || parent.type === "TSAsExpression";
}

function methodEdits(tree: SourceTree, member: SyntaxNode, method: string): readonly Edit[] {
  const { bracket, property } = bracketsOf(tree, member);
  return [
    replacement(tree, bracket, property.start, `.${method}(`),
    replacement(tree, property.end, member.end, ")"),
  ];
}

/** The value of `o[k] = v` is v, and so is that of `o.set(k, v)`. */
function putEdits(tree: SourceTree, member: SyntaxNode, assignment: SyntaxNode): readonly Edit[] | null {
  const { bracket, property } = bracketsOf(tree, member);
  const right = nodeIn(assignment, "right") as SyntaxNode;
  if (right.type === "SequenceExpression" || hasComment(tree, property.end, right.start)) return null;
  return [
    replacement(tree, bracket, property.start, ".set("),
    replacement(tree, property.end, right.start, ", "),
    replacement(tree, right.end, right.end, ")"),
  ];
}

/** `delete` is true even for a key that is not there; the method tells: only a result that nobody reads is the same. */
function deleteEdits(tree: SourceTree, member: SyntaxNode, unary: SyntaxNode): readonly Edit[] | null {
  if (tree.parentOf(unary)?.type !== "ExpressionStatement") return null;
  return [replacement(tree, unary.start, member.start, ""), ...methodEdits(tree, member, "delete")];
}

/** `k in o` */
function membershipEdits(tree: SourceTree, binary: SyntaxNode): readonly Edit[] | null {
  const left = nodeIn(binary, "left") as SyntaxNode;
  const right = nodeIn(binary, "right") as SyntaxNode;
  if (left.type === "PrivateIdentifier" || hasComment(tree, left.end, right.start)) return null;
  return [
    replacement(tree, left.start, left.start, `${tree.textOf(right)}.has(`),
    replacement(tree, left.end, right.end, ")"),
  ];
}

const OBJECT_CALLS: Readonly<Record<string, string>> = { keys: "keys", values: "values", entries: "entries" };

/** `Object.keys(o)` and its siblings. */
function objectCallEdits(tree: SourceTree, call: SyntaxNode, node: SyntaxNode): readonly Edit[] | null {
  const callee = nodeIn(call, "callee");
  const args = nodesIn(call, "arguments");
  if (args[0] !== node || args.length !== 1 || callee?.type !== "MemberExpression") return null;
  if (identifierName(nodeIn(callee, "object")) !== "Object" || callee.computed === true) return null;
  const method = OBJECT_CALLS[identifierName(nodeIn(callee, "property")) ?? ""];
  if (method === undefined || !tree.unresolvedNames().has("Object")) return null;
  return [
    replacement(tree, call.start, node.start, ""),
    replacement(tree, node.end, call.end, `.${method}()`),
  ];
}

/** Where `[` stands, and the key inside: comments about the key stay with it. */
function bracketsOf(
  tree: SourceTree,
  member: SyntaxNode,
): { readonly bracket: number; readonly property: SyntaxNode } {
  const object = nodeIn(member, "object") as SyntaxNode;
  return { bracket: object.end, property: nodeIn(member, "property") as SyntaxNode };
}

function hasComment(tree: SourceTree, start: number, end: number): boolean {
  return tree.syntax.comments.some((comment) => comment.start >= start && comment.end <= end);
}

function replacement(tree: SourceTree, start: number, end: number, text: string): Edit {
  return { path: tree.path, start, end, text };
}
