import type { Edit } from "../../src/model/edit.ts";
import { identifierName, isWrapper, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { hasComment } from "../wrapping/has-comment.ts";
import { assignmentEdits } from "./dictionary-assignment.ts";
import { bracketsOf, replacement, withoutParentheses } from "./dictionary-edit.ts";
import { isInClearingLoop, keyLoopEdits } from "./key-loop.ts";
import { ownKeyEdits } from "./own-key-access.ts";

/**
 * The edits that turn one access of an object used as a dictionary into a method of its facade, or null when the
 * access is of another kind (the object is handed on, or a key is spelled out). `node` is the identifier that names
 * the object.
 */
export function dictionaryAccess(tree: SourceTree, node: SyntaxNode): readonly Edit[] | null {
  const parent = tree.parentOf(node);
  if (!parent) return null;
  if (parent.type === "ForInStatement") return keyLoopEdits(tree, parent, node);
  if (isInClearingLoop(tree, node)) return [];
  if (parent.type === "MemberExpression" && parent.object === node)
    return ownKeyEdits(tree, node) ?? memberEdits(tree, parent);
  if (parent.type === "BinaryExpression" && parent.operator === "in" && parent.right === node) {
    return membershipEdits(tree, parent);
  }
  if (parent.type === "CallExpression") return ownKeyEdits(tree, node) ?? objectCallEdits(tree, parent, node);
  return null;
}

/** `o[k]`, `o[k] = v`, `o[k] ??= v`, `delete o[k]` */
function memberEdits(tree: SourceTree, member: SyntaxNode): readonly Edit[] | null {
  if (member.computed !== true || member.optional === true || isBeginningOfClass(tree, member)) return null;
  const parent = tree.parentOf(member);
  switch (parent?.type) {
    case "AssignmentExpression":
      if (parent.left === member) return assignmentEdits(tree, member, parent);
      return methodEdits(tree, member, "get");
    case "UnaryExpression":
      return parent.operator === "delete"
        ? deleteEdits(tree, member, parent)
        : methodEdits(tree, member, "get");
    case "CallExpression":
    case "TaggedTemplateExpression":
      return parent.callee === member || parent.tag === member ? null : methodEdits(tree, member, "get");
    default:
      return isTarget(tree, member) ? null : methodEdits(tree, member, "get");
  }
}

/**
 * `new o[k].Part(…)`: with a call in it the name of the class would end there, so that `new o.get(k)` made the thing.
 */
function isBeginningOfClass(tree: SourceTree, member: SyntaxNode): boolean {
  let inner = member;
  for (let outer = tree.parentOf(inner); outer; inner = outer, outer = tree.parentOf(outer)) {
    if (outer.type === "NewExpression") return nodeIn(outer, "callee") === inner;
    const isBegun = outer.type === "MemberExpression" && nodeIn(outer, "object") === inner;
    if (!isBegun && outer.type !== "TSNonNullExpression") return false;
  }
  return false;
}

/**
 * Places other than a plain `=` that write the entry or call it as a method, also through parentheses and type
 * assertions.
 */
function isTarget(tree: SourceTree, member: SyntaxNode): boolean {
  let inner = member;
  let outer = tree.parentOf(member);
  for (; outer && isWrapper(outer); outer = tree.parentOf(outer)) inner = outer;
  if (outer === null || outer.type.endsWith("Pattern") || outer.type === "UpdateExpression") return true;
  if (outer.type === "RestElement" || outer.operator === "delete") return true;
  if (outer.type === "Property")
    return outer.value === inner && tree.parentOf(outer)?.type === "ObjectPattern";
  if (outer.type === "AssignmentExpression" || outer.type.startsWith("For")) return outer.left === inner;
  return outer.callee === inner || outer.tag === inner;
}

function methodEdits(tree: SourceTree, member: SyntaxNode, method: string): readonly Edit[] {
  const { bracket, property } = bracketsOf(tree, member);
  return [
    replacement(tree, bracket, property.start, `.${method}(`),
    replacement(tree, property.end, member.end, ")"),
  ];
}

/** The method answers what the operator does: true, also for a key that is not there. */
function deleteEdits(tree: SourceTree, member: SyntaxNode, unary: SyntaxNode): readonly Edit[] {
  return [replacement(tree, unary.start, member.start, ""), ...methodEdits(tree, member, "delete")];
}

/** `k in o` */
function membershipEdits(tree: SourceTree, binary: SyntaxNode): readonly Edit[] | null {
  const left = nodeIn(binary, "left") as SyntaxNode;
  const right = nodeIn(binary, "right") as SyntaxNode;
  if (left.type === "PrivateIdentifier" || hasComment(tree, left.end, right.start)) return null;
  return [
    ...withoutParentheses(tree, binary),
    replacement(tree, left.start, left.start, `${tree.textOf(right)}.has(`),
    replacement(tree, left.end, right.end, ")"),
  ];
}

const OBJECT_CALLS: Readonly<Record<string, string>> = { keys: "keys", values: "values", entries: "entries" };

/** `Object.keys(o)` and its siblings, and `Object.assign(o, more)`. */
function objectCallEdits(tree: SourceTree, call: SyntaxNode, node: SyntaxNode): readonly Edit[] | null {
  const callee = nodeIn(call, "callee");
  const args = nodesIn(call, "arguments");
  if (args[0] !== node || callee?.type !== "MemberExpression") return null;
  if (identifierName(nodeIn(callee, "object")) !== "Object" || callee.computed === true) return null;
  const method = identifierName(nodeIn(callee, "property")) ?? "";
  if (!tree.unresolvedNames().has("Object")) return null;
  if (method === "assign") return mergeEdits(tree, call, args);
  if (OBJECT_CALLS[method] === undefined || args.length !== 1) return null;
  return [
    replacement(tree, call.start, node.start, ""),
    replacement(tree, node.end, call.end, `.${OBJECT_CALLS[method]}()`),
  ];
}

/**
 * `Object.assign(o, more)` as a statement: its value is the object itself, and several sources are put in one by one.
 */
function mergeEdits(
  tree: SourceTree,
  call: SyntaxNode,
  [object, source, ...others]: readonly SyntaxNode[],
): readonly Edit[] | null {
  if (!object || !source || others.length > 0 || source.type === "SpreadElement") return null;
  if (tree.parentOf(call)?.type !== "ExpressionStatement" || hasComment(tree, object.end, source.start))
    return null;
  return [
    replacement(tree, call.start, object.start, ""),
    replacement(tree, object.end, source.start, ".assign("),
  ];
}
