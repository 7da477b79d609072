import {
  identifierName,
  isFunction,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { assertionOf } from "../assertion.ts";
import { placeOf } from "../test-case.ts";
import { delayOfHelper } from "../timed-promise.ts";

/**
 * True where the code around an assertion sleeps right before it, by whatever it calls: the sleep has a finding of its
 * own, and what goes with that waits for the flag as it is. What a test does between the two, or sleeps for before
 * there is a flag, is another thing.
 *
 * @param since where the flag is declared
 */
export function restsByClock(tree: SourceTree, asserted: SyntaxNode, since: number): boolean {
  const around = [...tree.ancestorsOf(asserted)].filter((node) => node.start > since);
  return around.some((node) => isTimed(tree, node) || followsTime(tree, node));
}

/** `setTimeout(() => …, 20)`, `sleep(20).then(() => …)` */
function isTimed(tree: SourceTree, node: SyntaxNode): boolean {
  const before = node.type === "CallExpression" ? nodeIn(nodeIn(node, "callee"), "object") : null;
  return isTime(tree, node) || (before !== null && hasTime(tree, before));
}

/** A statement that comes right after one that takes its time, but for other assertions. */
function followsTime(tree: SourceTree, statement: SyntaxNode): boolean {
  const { siblings, index } = placeOf(tree, statement);
  const before = siblings.slice(0, Math.max(0, index)).findLast((each) => assertionOf(each) === null);
  return before !== undefined && hasTime(tree, before);
}

/** Functions that are made there are what the test gives to others, which may take their time. */
function hasTime(tree: SourceTree, node: SyntaxNode): boolean {
  if (isFunction(node)) return isTimedPromise(node);
  return isTime(tree, node) || childrenOf(node).some((child) => hasTime(tree, child));
}

/**
 * `await rest(20)`, `setTimeout(check, 20)`, `await timers.sleep(soon)`; `await pause()`, which knows by itself how
 * long.
 */
function isTime(tree: SourceTree, node: SyntaxNode): boolean {
  if (node.type === "AwaitExpression") {
    const awaited = nodeIn(node, "argument");
    const [only, ...more] = nodesIn(awaited, "arguments");
    const isNumber = more.length === 0 && typeof only?.value === "number" && only.value !== 0;
    return isNumber && nodeIn(awaited, "callee")?.type === "Identifier";
  }
  return node.type === "CallExpression" && (takesTime(tree, node) || keepsTime(node));
}

/**
 * `sleep(20)`; what only lets others have their turn is no sleep: `setTimeout(check)`, `turn(0)`, a helper left to
 * its own `0`.
 */
function takesTime(tree: SourceTree, call: SyntaxNode): boolean {
  const callee = nodeIn(call, "callee");
  const name = nameOf(callee);
  if (!RESTS.test(name) || isLimit(nodeIn(callee, "object"))) return false;
  const [first, second] = nodesIn(call, "arguments");
  if (!first && callee?.type === "MemberExpression" && OWN_WORK.test(name)) return false;
  if (name === "setTimeout")
    return isFunction(unwrapped(first ?? null)) ? isTold(second) : !isZero(second ?? first);
  return !isZero(first ?? delayOfHelper(tree, call));
}

/** `this.timeout(2000)`, `jest.setTimeout(2000)`: how long the runner lets a test take. */
function isLimit(object: SyntaxNode | null): boolean {
  return object?.type === "ThisExpression" || /^(?:jest|vi)$/.test(identifierName(object) ?? "");
}

function isTold(delay: SyntaxNode | undefined): boolean {
  return delay !== undefined && !isZero(delay);
}

function isZero(delay: SyntaxNode | null | undefined): boolean {
  return delay?.type === "Literal" && Number(delay.value) === 0;
}

/** `await waitFor(() => told, { atLeast: 80 })`: what a sleep has become. */
function keepsTime(call: SyntaxNode): boolean {
  const options = nodesIn(call, "arguments").flatMap((argument) => nodesIn(argument, "properties"));
  return options.some((option) => identifierName(nodeIn(option, "key")) === "atLeast");
}

function nameOf(callee: SyntaxNode | null): string {
  return identifierName(callee) ?? identifierName(nodeIn(callee, "property")) ?? "";
}

/** `queue.pause()`, `order.timeout()`: what a thing does, which is told no time. */
const OWN_WORK = /^(?:wait|pause|timeout)$/;

const RESTS = /^(?:setTimeout|sleep|delay|wait|pause|timeout)$/i;

/** `(resolve) => setTimeout(resolve, 20)`, which a promise runs on the spot. */
function isTimedPromise(executor: SyntaxNode): boolean {
  const body = nodeIn(executor, "body");
  const [only] = body?.type === "BlockStatement" ? nodesIn(body, "body") : [body];
  const call = only?.type === "ExpressionStatement" ? nodeIn(only, "expression") : (only ?? null);
  return (
    call?.type === "CallExpression" &&
    identifierName(nodeIn(call, "callee")) === "setTimeout" &&
    isTold(nodesIn(call, "arguments")[1])
  );
}
