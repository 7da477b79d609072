import {
  identifierName,
  isFunction,
  isWrapper,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isPure } from "./pure.ts";
import { placeOf } from "./test-case.ts";

/** A wait for the clock. */
export type FixedSleep = AwaitedSleep | TimedCallback;

interface Sleep {
  readonly statement: SyntaxNode;
  readonly duration: SyntaxNode;
  /** What stands after the wait, first to last. */
  readonly after: readonly SyntaxNode[];
}

/** `await sleep(20);` */
export interface AwaitedSleep extends Sleep {
  readonly kind: "awaited";
  /** What is awaited. */
  readonly awaited: SyntaxNode;
}

/** `setTimeout(() => { … }, 20);` */
export interface TimedCallback extends Sleep {
  readonly kind: "callback";
  readonly call: SyntaxNode;
  readonly callback: SyntaxNode;
}

/** The sleep whose timer function is named at `start`, or null when it has a shape that is not known. */
export function fixedSleepAt(tree: SourceTree, start: number): FixedSleep | null {
  const name = tree.nodeStartingAt(start, "Identifier");
  const call = name && tree.parentOf(name);
  if (!call) return null;
  const timer = call.type === "MemberExpression" ? tree.parentOf(call) : call;
  return timer?.type === "CallExpression" ? (awaitedSleep(tree, timer) ?? timedCallback(tree, timer)) : null;
}

/** The sleep that a statement is, or null. */
export function fixedSleepOf(tree: SourceTree, statement: SyntaxNode): FixedSleep | null {
  const expression = nodeIn(statement, "expression");
  const awaited = expression?.type === "AwaitExpression" ? nodeIn(expression, "argument") : null;
  if (awaited?.type === "CallExpression")
    return isHelperCall(tree, awaited) ? awaitedSleep(tree, awaited) : null;
  const timer = awaited?.type === "NewExpression" ? timerInExecutor(awaited) : null;
  return timer && awaitedSleep(tree, timer);
}

/** A call of a function of the file that does nothing but give such a promise. */
function isHelperCall(tree: SourceTree, call: SyntaxNode): boolean {
  const name = identifierName(nodeIn(call, "callee"));
  const declared = name === null ? null : (tree.moduleBinding(name)?.identifiers[0] ?? null);
  const declaration = declared && tree.parentOf(nodeOf(declared));
  const made =
    declaration?.type === "VariableDeclarator" ? unwrapped(nodeIn(declaration, "init")) : declaration;
  if (!isFunction(made)) return false;
  const given = unwrapped(onlyExpressionOf(made));
  const promise = given?.type === "AwaitExpression" ? nodeIn(given, "argument") : given;
  const timer = promise?.type === "NewExpression" ? timerInExecutor(promise) : null;
  return promise !== null && timer !== null && onlyResolves(promise, timer);
}

function timerInExecutor(promise: SyntaxNode): SyntaxNode | null {
  const [executor] = nodesIn(promise, "arguments");
  const body = nodeIn(executor ?? null, "body");
  if (body?.type === "CallExpression") return body;
  const [only, ...rest] = nodesIn(body, "body");
  const expression = only && rest.length === 0 ? nodeIn(only, "expression") : null;
  return expression?.type === "CallExpression" ? expression : null;
}

function awaitedSleep(tree: SourceTree, timer: SyntaxNode): AwaitedSleep | null {
  const promise = promiseAround(tree, timer);
  const parameters = nodesIn(timer, "arguments");
  const duration = promise
    ? parameters[1]
    : parameters.find((argument) => argument.type !== "Literal" || isNumber(argument));
  const awaited = promise ?? timer;
  let outer = tree.parentOf(awaited);
  while (isWrapper(outer)) outer = tree.parentOf(outer as SyntaxNode);
  const statement = outer?.type === "AwaitExpression" ? tree.parentOf(outer) : null;
  if (statement?.type !== "ExpressionStatement" || !duration || !isPure(duration)) return null;
  const { siblings, index } = placeOf(tree, statement);
  if (index === -1) return null;
  return { kind: "awaited", statement, duration, awaited, after: siblings.slice(index + 1) };
}

/** `new Promise((resolve) => setTimeout(resolve, 20))` around its timer, or null. */
function promiseAround(tree: SourceTree, timer: SyntaxNode): SyntaxNode | null {
  for (const outer of tree.ancestorsOf(timer)) {
    if (outer.type === "NewExpression") {
      const isPromise = identifierName(nodeIn(outer, "callee")) === "Promise";
      return isPromise && timerInExecutor(outer) === timer && onlyResolves(outer, timer) ? outer : null;
    }
    if (outer.type === "AwaitExpression") return null;
  }
  return null;
}

/** `setTimeout(resolve, 20)`, `setTimeout(() => resolve(), 20)`: a timer that does something else besides is what the test is about. */
function onlyResolves(promise: SyntaxNode, timer: SyntaxNode): boolean {
  const [executor] = nodesIn(promise, "arguments");
  const resolve = identifierName(nodesIn(executor ?? null, "params")[0] ?? null);
  const [callback] = nodesIn(timer, "arguments");
  if (resolve === null || !callback) return false;
  if (!isFunction(callback)) return identifierName(unwrapped(callback)) === resolve;
  const call = onlyExpressionOf(callback);
  if (call?.type !== "CallExpression" || identifierName(nodeIn(call, "callee")) !== resolve) return false;
  return nodesIn(call, "arguments").every((argument) => isPure(argument));
}

/** Of `() => f()`, `() => { f(); }`, `() => { return f(); }` */
function onlyExpressionOf(callback: SyntaxNode): SyntaxNode | null {
  const body = nodeIn(callback, "body");
  if (body?.type !== "BlockStatement") return body;
  const [only, ...rest] = nodesIn(body, "body");
  if (!only || rest.length > 0) return null;
  return nodeIn(only, only.type === "ReturnStatement" ? "argument" : "expression");
}

function isNumber(node: SyntaxNode): boolean {
  return typeof node.value === "number";
}

function timedCallback(tree: SourceTree, call: SyntaxNode): TimedCallback | null {
  const [callback, duration] = nodesIn(call, "arguments");
  const statement = tree.parentOf(call);
  if (!callback || !duration || !isFunction(callback) || !isPure(duration)) return null;
  const body = nodeIn(callback, "body");
  if (statement?.type !== "ExpressionStatement" || body?.type !== "BlockStatement") return null;
  return { kind: "callback", statement, duration, call, callback, after: nodesIn(body, "body") };
}
