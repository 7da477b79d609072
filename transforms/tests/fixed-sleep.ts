import {
  identifierName,
  isFunction,
  isWrapper,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isAskedFor } from "./asked-for.ts";
import { isPure } from "./pure.ts";
import { placeOf } from "./test-case.ts";
import { delayOfHelper, givenBy, isSleepHelper, promiseAround, timerInExecutor } from "./timed-promise.ts";

/** A wait for the clock. */
export type FixedSleep = AwaitedSleep | ChainedSleep | TimedCallback;

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

/**
 * `return sleep(20).then(() => { … });`, also where the sleep is a step of a chain: `.then(() => sleep(20)).then(()
 * => { … })`
 */
export interface ChainedSleep extends Sleep {
  readonly kind: "chained";
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
  return timer?.type === "CallExpression" ? (promisedSleep(tree, timer) ?? timedCallback(tree, timer)) : null;
}

/** The sleep that a statement is, or null. */
export function fixedSleepOf(tree: SourceTree, statement: SyntaxNode): FixedSleep | null {
  const expression = nodeIn(statement, "expression");
  const awaited = expression?.type === "AwaitExpression" ? nodeIn(expression, "argument") : null;
  const sleep = awaited && sleepOf(tree, awaited);
  return sleep?.kind === "awaited" ? sleep : null;
}

/**
 * The sleep that the promise is, or the last step of its chain, whatever is done when it comes; null for another
 * promise.
 */
export function sleepOf(tree: SourceTree, promise: SyntaxNode): AwaitedSleep | ChainedSleep | null {
  if (promise.type === "CallExpression") {
    if (isSleepHelper(tree, promise)) return promisedSleep(tree, promise);
    const given = unwrapped(givenBy(nodesIn(promise, "arguments")[0] ?? null));
    return given && sleepOf(tree, given);
  }
  const timer = promise.type === "NewExpression" ? timerInExecutor(promise) : null;
  return timer && promisedSleep(tree, timer);
}

function promisedSleep(tree: SourceTree, timer: SyntaxNode): AwaitedSleep | ChainedSleep | null {
  const promise = promiseAround(tree, timer);
  const parameters = nodesIn(timer, "arguments");
  const told = promise
    ? parameters[1]
    : parameters.find((argument) => argument.type !== "Literal" || isNumber(argument));
  const duration = told ?? (parameters.length === 0 ? delayOfHelper(tree, timer) : null);
  const awaited = promise ?? timer;
  if (!duration || !isPure(duration)) return null;
  let outer = tree.parentOf(awaited);
  while (isWrapper(outer)) outer = tree.parentOf(outer as SyntaxNode);
  const step = stepAround(tree, awaited);
  const member = step ? tree.parentOf(step) : outer;
  if (member?.type === "MemberExpression") return chainedSleep(tree, { duration, awaited }, member);
  const statement = outer?.type === "AwaitExpression" ? tree.parentOf(outer) : null;
  if (statement?.type !== "ExpressionStatement") return null;
  const { siblings, index } = placeOf(tree, statement);
  if (index === -1) return null;
  return { kind: "awaited", statement, duration, awaited, after: siblings.slice(index + 1) };
}

/** `.then(() => sleep(20))` around what is given there. */
function stepAround(tree: SourceTree, given: SyntaxNode): SyntaxNode | null {
  const step = [...tree.ancestorsOf(given)].find(isFunction) ?? null;
  const call = step && tree.parentOf(step);
  if (unwrapped(givenBy(step)) !== given || call?.type !== "CallExpression") return null;
  return identifierName(nodeIn(nodeIn(call, "callee"), "property")) === "then" ? call : null;
}

function chainedSleep(
  tree: SourceTree,
  sleep: Pick<ChainedSleep, "duration" | "awaited">,
  member: SyntaxNode,
): ChainedSleep | null {
  const call = tree.parentOf(member);
  const [callback] = nodesIn(call, "arguments");
  const body = isFunction(callback ?? null) ? nodeIn(callback ?? null, "body") : null;
  // A wait gives what it has waited for, a sleep nothing.
  const asks = nodesIn(callback ?? null, "params").some((param) => isAskedFor(tree, param));
  if (asks) return null;
  if (call?.type !== "CallExpression" || identifierName(nodeIn(member, "property")) !== "then") return null;
  const statement = [...tree.ancestorsOf(call)].find(({ type }) => /Statement$/.test(type));
  if (!body || statement === undefined) return null;
  return { kind: "chained", ...sleep, statement, after: statementsOf(body) };
}

function isNumber(node: SyntaxNode): boolean {
  return typeof node.value === "number";
}

function timedCallback(tree: SourceTree, call: SyntaxNode): TimedCallback | null {
  const [callback, duration] = nodesIn(call, "arguments");
  const statement = tree.parentOf(call);
  if (!callback || !duration || !isFunction(callback) || !isPure(duration)) return null;
  const body = nodeIn(callback, "body");
  if (statement?.type !== "ExpressionStatement" || !body) return null;
  return { kind: "callback", statement, duration, call, callback, after: statementsOf(body) };
}

/** What a callback does; `() => equal(n, 1)` does one thing. */
function statementsOf(body: SyntaxNode): readonly SyntaxNode[] {
  if (body.type === "BlockStatement") return nodesIn(body, "body");
  const { start, end } = body;
  return [{ type: "ExpressionStatement", start, end, expression: body }];
}
