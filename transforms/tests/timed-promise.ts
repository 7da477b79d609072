import {
  identifierName,
  isFunction,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { dottedName, isPure } from "./pure.ts";

/** A call of a function of the file that does nothing but give such a promise. */
export function isSleepHelper(tree: SourceTree, call: SyntaxNode): boolean {
  return helperOf(tree, call) !== null;
}

/** How long a function of the file sleeps that is not told. */
export function delayOfHelper(tree: SourceTree, call: SyntaxNode): SyntaxNode | null {
  const helper = helperOf(tree, call);
  const delay = nodesIn(helper?.timer ?? null, "arguments")[1];
  const known = delay?.type === "Identifier" ? defaultOf(helper?.made ?? null, String(delay.name)) : delay;
  return known?.type === "Literal" ? known : null;
}

/** Of `(ms = 250) => …` */
function defaultOf(made: SyntaxNode | null, parameter: string): SyntaxNode | null {
  const given = nodesIn(made, "params").find(
    (each) => each.type === "AssignmentPattern" && identifierName(nodeIn(each, "left")) === parameter,
  );
  return nodeIn(given ?? null, "right");
}

interface SleepHelper {
  readonly made: SyntaxNode;
  readonly timer: SyntaxNode;
}

function helperOf(tree: SourceTree, call: SyntaxNode): SleepHelper | null {
  const name = identifierName(nodeIn(call, "callee"));
  const declared = name === null ? null : (tree.moduleBinding(name)?.identifiers[0] ?? null);
  const declaration = declared && tree.parentOf(nodeOf(declared));
  const made =
    declaration?.type === "VariableDeclarator" ? unwrapped(nodeIn(declaration, "init")) : declaration;
  if (!made || !isFunction(made)) return null;
  const given = unwrapped(onlyExpressionOf(made));
  const promise = given?.type === "AwaitExpression" ? nodeIn(given, "argument") : given;
  const timer = promise?.type === "NewExpression" ? timerInExecutor(promise) : null;
  return promise !== null && timer !== null && onlyResolves(promise, timer) ? { made, timer } : null;
}

/** `new Promise((resolve) => shop.close(resolve))` is told an end as well, but of work that must be done. */
export function timerInExecutor(promise: SyntaxNode): SyntaxNode | null {
  const call = callInExecutor(promise);
  return call !== null && TIMER.test(dottedName(nodeIn(call, "callee")) ?? "") ? call : null;
}

/** Also one that was put aside: `realSetTimeout`, `clock.originalSetTimeout`. */
const TIMER = /(^|\.)_?\w*setTimeout$/i;

function callInExecutor(promise: SyntaxNode): SyntaxNode | null {
  const [executor] = nodesIn(promise, "arguments");
  const body = nodeIn(executor ?? null, "body");
  if (body?.type === "CallExpression") return body;
  const [only, ...rest] = nodesIn(body, "body");
  const expression = only && rest.length === 0 ? nodeIn(only, "expression") : null;
  return expression?.type === "CallExpression" ? expression : null;
}

/** `new Promise((resolve) => setTimeout(resolve, 20))` around its timer, or null. */
export function promiseAround(tree: SourceTree, timer: SyntaxNode): SyntaxNode | null {
  for (const outer of tree.ancestorsOf(timer)) {
    if (outer.type === "NewExpression") {
      const isPromise = identifierName(nodeIn(outer, "callee")) === "Promise";
      return isPromise && callInExecutor(outer) === timer && onlyResolves(outer, timer) ? outer : null;
    }
    if (outer.type === "AwaitExpression") return null;
  }
  return null;
}

/**
 * `setTimeout(resolve, 20)`, `setTimeout(() => resolve(), 20)`: a timer that does something else besides is what the
 * test is about.
 */
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

/** What a function gives at once: `() => f()`, `() => { return f(); }` */
export function givenBy(step: SyntaxNode | null): SyntaxNode | null {
  const body = isFunction(step) ? nodeIn(step, "body") : null;
  return body?.type === "BlockStatement" ? nodeIn(nodesIn(body, "body")[0] ?? null, "argument") : body;
}

/** Of `() => f()`, `() => { f(); }`, `() => { return f(); }` */
function onlyExpressionOf(callback: SyntaxNode): SyntaxNode | null {
  const body = nodeIn(callback, "body");
  if (body?.type !== "BlockStatement") return body;
  const [only, ...rest] = nodesIn(body, "body");
  if (!only || rest.length > 0) return null;
  return nodeIn(only, only.type === "ReturnStatement" ? "argument" : "expression");
}
