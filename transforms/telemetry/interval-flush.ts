import { identifierName, isFunction, isInside, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { methodCalled } from "../access/container-use.ts";
import { isFunctionOfModule } from "./flush-called.ts";
import { spelling } from "./spelling.ts";

/**
 * The function of the module that an interval runs and that takes what a buffer holds: `flush` of `setInterval(flush, 5000)`. Null
 * where there is none, or more than one.
 */
export function flushedByInterval(tree: SourceTree, uses: readonly SyntaxNode[]): string | null {
  if (!tree.unresolvedNames().has("setInterval")) return null;
  const flushes = new Set(intervalsIn(tree.program).flatMap((call) => functionRun(tree, call) ?? []));
  const emptying = [...flushes].filter((flush) => {
    const body = bodyOf(tree, flush);
    return body !== null && uses.some((use) => isInside(use, body) && empties(tree, use));
  });
  const [only, ...others] = new Set(emptying.map((flush) => identifierName(flush)));
  return only !== undefined && others.length === 0 ? only : null;
}

function intervalsIn(node: SyntaxNode): readonly SyntaxNode[] {
  const inner = childrenOf(node).flatMap(intervalsIn);
  const isInterval =
    node.type === "CallExpression" && identifierName(nodeIn(node, "callee")) === "setInterval";
  return isInterval ? [node, ...inner] : inner;
}

/** `flush`, and the `flush` of `() => flush()`, which takes nothing and is one for good. */
function functionRun(tree: SourceTree, interval: SyntaxNode): SyntaxNode | null {
  const [callback, , ...given] = nodesIn(interval, "arguments");
  if (!callback || given.length > 0) return null;
  const named = isFunction(callback) ? soleCallee(callback) : callback;
  return named?.type === "Identifier" && isFunctionOfModule(tree, named) ? named : null;
}

function soleCallee(callback: SyntaxNode): SyntaxNode | null {
  const body = nodeIn(callback, "body");
  const [only, ...more] = body?.type === "BlockStatement" ? nodesIn(body, "body") : [body];
  const call = only?.type === "ExpressionStatement" ? nodeIn(only, "expression") : only;
  if (call?.type !== "CallExpression" || more.length > 0 || nodesIn(call, "arguments").length > 0)
    return null;
  return nodeIn(call, "callee");
}

function bodyOf(tree: SourceTree, flush: SyntaxNode): SyntaxNode | null {
  const definition = tree.bindingOf(flush)?.defs[0]?.node as unknown as SyntaxNode | undefined;
  if (definition === undefined) return null;
  const made = isFunction(definition) ? definition : nodeIn(definition, "init");
  return isFunction(made) && nodesIn(made, "params").length === 0 ? nodeIn(made, "body") : null;
}

/** `buffer = []`, `buffer.splice(0)`, `buffer.length = 0` */
function empties(tree: SourceTree, use: SyntaxNode): boolean {
  const outer = tree.parentOf(use);
  if (outer?.type === "AssignmentExpression") return nodeIn(outer, "left") === use && outer.operator === "=";
  if (methodCalled(tree, use)?.name === "splice") return true;
  const assignment = outer?.type === "MemberExpression" ? tree.parentOf(outer) : null;
  const isLength = spelling(outer) === `${String(spelling(use))}.length`;
  return isLength && assignment?.type === "AssignmentExpression" && nodeIn(assignment, "right")?.value === 0;
}
