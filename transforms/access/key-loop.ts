import type { Reference } from "@typescript-eslint/scope-manager";
import { fileStyleOf } from "../../src/edit/file-style.ts";
import type { Edit } from "../../src/model/edit.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { hasComment } from "../wrapping/has-comment.ts";
import { replacement } from "./dictionary-edit.ts";
import { asksFirst, fitsCallback, guardedBy, isAssigned, isDeleteOf, statementsOf } from "./key-loop-body.ts";

/**
 * The edits for a loop whose head names the object: `for (const k in o) delete o[k]` to `o.clear()`, and a loop that
 * asks for own keys, `for (const k in o) if (o.hasOwnProperty(k)) …`, to `for (const k of o.keys())`, in ES5 to
 * `o.keys().forEach(…)`. Null for another: it goes over inherited keys too, and leaves out entries that are taken
 * away while it runs, which a list of keys does not.
 */
export function keyLoopEdits(tree: SourceTree, loop: SyntaxNode, node: SyntaxNode): readonly Edit[] | null {
  if (hasComment(tree, loop.start, node.end)) return null;
  if (clearedKey(tree, loop) !== null) return clearEdits(tree, loop, node);
  const key = keyOf(loop);
  const left = nodeIn(loop, "left") as SyntaxNode;
  const body = nodeIn(loop, "body") as SyntaxNode;
  if (key === null || isAssigned(body, key) || !asksFirst(tree, body, key, tree.textOf(node))) return null;
  if (fileStyleOf(tree.syntax).es5)
    return isNamedOutside(tree, loop, key) ? null : callbackEdits(tree, loop, node, key);
  return [replacement(tree, left.end, node.start, " of "), replacement(tree, node.end, node.end, ".keys()")];
}

/** `o.keys().forEach(function (k) { … });`, where the body is none that only a loop can have. */
function callbackEdits(
  tree: SourceTree,
  loop: SyntaxNode,
  node: SyntaxNode,
  key: string,
): readonly Edit[] | null {
  const body = nodeIn(loop, "body") as SyntaxNode;
  if (!fitsCallback(body, key)) return null;
  const { semicolons, spacedFunctions } = fileStyleOf(tree.syntax);
  const open = `.keys().forEach(function${spacedFunctions ? " " : ""}(${key}) `;
  const isBlock = body.type === "BlockStatement";
  return [
    replacement(tree, loop.start, node.start, ""),
    replacement(tree, node.end, body.start, isBlock ? open : `${open}{ `),
    replacement(tree, loop.end, loop.end, `${isBlock ? "" : " }"})${semicolons ? ";" : ""}`),
  ];
}

/** Whether an access stands in a loop that becomes one call: nothing of it is left to rewrite. */
export function isInClearingLoop(tree: SourceTree, node: SyntaxNode): boolean {
  for (const outer of tree.ancestorsOf(node)) {
    if (outer.type === "ForInStatement") return isClearOf(tree, outer, node);
    if (isFunction(outer)) return false;
  }
  return false;
}

function isClearOf(tree: SourceTree, loop: SyntaxNode, node: SyntaxNode): boolean {
  const right = nodeIn(loop, "right") as SyntaxNode;
  return right !== node && tree.textOf(right) === tree.textOf(node) && clearedKey(tree, loop) !== null;
}

function clearEdits(tree: SourceTree, loop: SyntaxNode, node: SyntaxNode): readonly Edit[] {
  const end = fileStyleOf(tree.syntax).semicolons ? ";" : "";
  return [
    replacement(tree, loop.start, node.start, ""),
    replacement(tree, node.end, loop.end, `.clear()${end}`),
  ];
}

/** The key of `for (const k in o) delete o[k]`, with a question for own keys or without; null for another loop. */
function clearedKey(tree: SourceTree, loop: SyntaxNode): string | null {
  const object = nodeIn(loop, "right") as SyntaxNode;
  const key = keyOf(loop);
  const body = nodeIn(loop, "body") as SyntaxNode;
  if (key === null || hasComment(tree, object.end, loop.end) || isNamedOutside(tree, loop, key)) return null;
  const [only, ...more] = statementsOf(body);
  if (!only || more.length > 0) return null;
  const guarded = guardedBy(tree, only, key, tree.textOf(object));
  const statements = guarded === null ? [only] : statementsOf(guarded);
  const isDelete =
    statements.length === 1 && isDeleteOf(tree, statements[0] ?? null, key, tree.textOf(object));
  return isDelete ? key : null;
}

/** `k` of `for (const k in o)` and `for (k in o)` */
function keyOf(loop: SyntaxNode): string | null {
  const left = nodeIn(loop, "left");
  const [declarator] = nodesIn(left, "declarations");
  return identifierName(left?.type === "VariableDeclaration" ? nodeIn(declarator ?? null, "id") : left);
}

/** A `var` goes on after its loop. */
function isNamedOutside(tree: SourceTree, loop: SyntaxNode, key: string): boolean {
  const left = nodeIn(loop, "left") as SyntaxNode;
  const names = ({ identifier }: Reference): boolean =>
    identifier.name === key && isIn(left, nodeOf(identifier));
  const variable = tree.variables().find(({ references }) => references.some(names));
  if (!variable || left.type !== "VariableDeclaration") return true;
  return (
    variable.defs.length > 1 || !variable.references.every(({ identifier }) => isIn(loop, nodeOf(identifier)))
  );
}

function isIn(outer: SyntaxNode, { start }: SyntaxNode): boolean {
  return outer.start <= start && start < outer.end;
}
