import type { Edit } from "../../src/model/edit.ts";
import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * `o.hasOwnProperty(k)`, `Object.hasOwn(o, k)` and `Object.prototype.hasOwnProperty.call(o, k)` to `o.hasOwn(k)`;
 * null for anything else. `node` is the identifier that names the object.
 */
export function ownKeyEdits(tree: SourceTree, node: SyntaxNode): readonly Edit[] | null {
  const parent = tree.parentOf(node);
  return parent?.type === "MemberExpression" ? ownMethodEdits(tree, parent) : calledEdits(tree, parent, node);
}

/** A dictionary that has an entry of that name calls the entry: nobody who writes this keeps one. */
function ownMethodEdits(tree: SourceTree, member: SyntaxNode): readonly Edit[] | null {
  const property = nodeIn(member, "property");
  const call = tree.parentOf(member);
  if (member.computed === true || identifierName(property) !== "hasOwnProperty" || property === null)
    return null;
  if (call?.type !== "CallExpression" || call.callee !== member || call.optional === true) return null;
  if (member.optional === true || nodesIn(call, "arguments").length !== 1) return null;
  return [{ path: tree.path, start: property.start, end: property.end, text: "hasOwn" }];
}

function calledEdits(tree: SourceTree, call: SyntaxNode | null, node: SyntaxNode): readonly Edit[] | null {
  const callee = nodeIn(call, "callee");
  const [object, key, ...more] = nodesIn(call, "arguments");
  if (!call || object !== node || !key || more.length > 0 || key.type === "SpreadElement") return null;
  if (!isOwnKeyTest(tree, callee)) return null;
  return [
    { path: tree.path, start: call.start, end: node.start, text: "" },
    { path: tree.path, start: node.end, end: key.start, text: ".hasOwn(" },
  ];
}

/** `Object.hasOwn`, or `….hasOwnProperty.call`, the method also by a constant of the module. */
function isOwnKeyTest(tree: SourceTree, callee: SyntaxNode | null): boolean {
  if (isNamed(tree, callee, /^Object\.hasOwn$/)) return tree.unresolvedNames().has("Object");
  if (callee?.type !== "MemberExpression" || identifierName(nodeIn(callee, "property")) !== "call")
    return false;
  const method = nodeIn(callee, "object");
  return isOwnMethod(tree, method) || isOwnMethod(tree, constantBehind(tree, method));
}

function isOwnMethod(tree: SourceTree, method: SyntaxNode | null): boolean {
  return isNamed(tree, method, /^(?:Object\.prototype|\(?\{\}\)?)\.hasOwnProperty$/);
}

function isNamed(tree: SourceTree, node: SyntaxNode | null, names: RegExp): boolean {
  return node !== null && names.test(tree.textOf(node));
}

function constantBehind(tree: SourceTree, node: SyntaxNode | null): SyntaxNode | null {
  const variable = tree.moduleBinding(identifierName(node) ?? "");
  const isKept = variable?.references.every((reference) => !reference.isWrite() || reference.init === true);
  const name = variable?.identifiers[0];
  return isKept === true && name ? nodeIn(tree.parentOf(nodeOf(name)), "init") : null;
}
