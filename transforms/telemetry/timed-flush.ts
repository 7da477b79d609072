import type { Edit } from "../../src/model/edit.ts";
import { identifierName, isFunction, isInside, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { methodCalled } from "../access/container-use.ts";
import { isFunctionOfModule } from "./flush-called.ts";
import { inlineFlush } from "./inline-flush.ts";
import { spelling } from "./spelling.ts";

/** What a timer runs to take all that a buffer holds. */
export interface TimedFlush {
  /** The name of a function of the module. */
  readonly name: string;
  /** What gives the function that name, where it has none. */
  readonly edits: readonly Edit[];
}

/**
 * The function of the module that a timer runs and that takes what a buffer holds: `flush` of `setInterval(flush,
 * 5000)` and of `timer ??= setTimeout(flush, 5000)`, or what stands in the call itself. Null where there is none, or
 * more than one.
 *
 * @param buffer how the buffer is spelt
 */
export function flushedByTimer(
  tree: SourceTree,
  uses: readonly SyntaxNode[],
  buffer: string,
): TimedFlush | null {
  if (!TIMERS.some((name) => tree.unresolvedNames().has(name))) return null;
  const timers = timersIn(tree.program).filter((call) => tree.bindingOf(nodeIn(call, "callee")) === null);
  const isFlushed = (body: SyntaxNode | null): boolean =>
    body !== null && uses.some((use) => isInside(use, body) && empties(tree, use));
  const named = new Set(
    timers
      .flatMap((call) => functionRun(tree, call) ?? [])
      .filter((flush) => isFlushed(bodyOf(tree, flush)))
      .map((flush) => String(identifierName(flush))),
  );
  const inline = timers.filter((call) => isFlushed(ownBody(call)));
  const [name] = named;
  if (named.size + inline.length !== 1) return null;
  if (name !== undefined) return { name, edits: [] };
  return inline[0] ? inlineFlush(tree, inline[0], buffer) : null;
}

const TIMERS: readonly string[] = ["setInterval", "setTimeout"];

function timersIn(node: SyntaxNode): readonly SyntaxNode[] {
  const inner = childrenOf(node).flatMap(timersIn);
  const isTimer =
    node.type === "CallExpression" && TIMERS.includes(identifierName(nodeIn(node, "callee")) ?? "");
  return isTimer ? [node, ...inner] : inner;
}

/** `flush`, and the `flush` of `() => flush()`, which takes nothing and is one for good. */
function functionRun(tree: SourceTree, timer: SyntaxNode): SyntaxNode | null {
  const [callback, , ...given] = nodesIn(timer, "arguments");
  if (!callback || given.length > 0) return null;
  const named = isFunction(callback) ? soleCallee(callback) : callback;
  return named?.type === "Identifier" && isFunctionOfModule(tree, named) ? named : null;
}

function soleCallee(callback: SyntaxNode): SyntaxNode | null {
  const body = nodeIn(callback, "body");
  const [only, ...more] = body?.type === "BlockStatement" ? nodesIn(body, "body") : [body];
  const run = only?.type === "ExpressionStatement" ? nodeIn(only, "expression") : only;
  const call = run?.type === "UnaryExpression" && run.operator === "void" ? nodeIn(run, "argument") : run;
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

/** What stands in the call of the timer. */
function ownBody(timer: SyntaxNode): SyntaxNode | null {
  const [callback] = nodesIn(timer, "arguments");
  return isFunction(callback ?? null) ? nodeIn(callback as SyntaxNode, "body") : null;
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
