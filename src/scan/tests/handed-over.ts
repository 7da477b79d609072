import { isFunction, isTransparent, keyOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Frame, Scope } from "../scopes/scope.ts";
import { FOLLOW_UPS } from "./follow-ups.ts";
import { isCalledByTests, isHook } from "./test-frames.ts";

/**
 * A function that the test gives to what it tests: `createEffect(async () => { await sleep(10) })`, or, whoever is
 * given it, one that answers after a while: `const load = async () => { await sleep(10); return "late" }`. Not one
 * that the test calls itself, or waits for.
 */
export function isHandedOver(owner: Frame, call: CallSite): boolean {
  if (!owner.node || isHook(owner) || RUNS_IT.test(owner.argumentOf)) return false;
  const { node } = owner;
  if (isGivenToInstance(node, call.stack) || isGivenInRecord(owner) || isPartOfRecord(node, call.stack))
    return true;
  if (isGivenByName(owner)) return true;
  if (answersLater(owner.node, call.stack)) return !isCalledByName(owner);
  const isGiven = owner.argumentOf !== "" || isGivenInList(node, call.stack);
  return isGiven && (takesThings(node) || !isAwaited(node, call));
}

/** `app.use(second)` of `async function second(server, options) { … }`, which the test itself never calls. */
function isGivenByName(owner: Frame): boolean {
  const isGiven = owner.variable?.references.some(
    ({ pass }) => pass && !RUNS_IT.test([pass.callee, ...pass.calleePath].join(".")),
  );
  return isGiven === true && takesThings(owner.node as Ast) && !isCalledByTests(owner);
}

/** `app.use([async (context) => { await sleep(10) }])` */
function isGivenInList(owner: Ast, stack: readonly Ast[]): boolean {
  const [call, list] = stack
    .slice(0, stack.indexOf(owner))
    .filter((outer) => !isTransparent(outer))
    .slice(-2);
  return list?.type === "ArrayExpression" && call?.type === "CallExpression" && call["callee"] !== list;
}

/**
 * `await walk(graph, async (node) => { await sleep(10); seen.push(node) })`: done to each thing that the callee hands
 * it.
 */
function takesThings(owner: Ast): boolean {
  return owner["params"].length > 0;
}

/** `new Worker(queue, async () => { await sleep(10) })`; a promise runs its executor at once. */
function isGivenToInstance(owner: Ast, stack: readonly Ast[]): boolean {
  const outer = stack[stack.indexOf(owner) - 1];
  return (
    outer?.type === "NewExpression" &&
    outer["arguments"].includes(owner) &&
    outer["callee"].name !== "Promise"
  );
}

/**
 * `hooks.register("x", { hook: "y", method: slow })`: a part of what the test describes to others, which it never
 * calls itself.
 */
function isGivenInRecord(owner: Frame): boolean {
  const mentions = owner.variable?.mentions ?? [];
  return mentions.some(({ trail }) => trail?.node.type === "Property") && !isCalledByName(owner);
}

/** `await get({ hooks: { before: [async () => { await sleep(10) }] } })`: described to others on the spot. */
function isPartOfRecord(owner: Ast, stack: readonly Ast[]): boolean {
  let isNamed = false;
  for (const outer of stack.slice(0, stack.indexOf(owner)).toReversed()) {
    if (CALL.test(outer.type)) return isNamed;
    if (!RECORD.test(outer.type)) return false;
    isNamed ||= outer.type === "Property";
  }
  return false;
}

const CALL = /^(Call|New)Expression$/;
const RECORD = /^(Property|ObjectExpression|ArrayExpression|TS(As|Satisfies)Expression)$/;

/** Calls that run what they are given as a part of the test. */
const RUNS_IT =
  /(^|\.)(then|catch|finally|forEach|map|flatMap|filter|reduce|some|every|find|set(Timeout|Interval|Immediate)|nextTick|queueMicrotask)$/;

/** Behind the wait it yields a value of its own, or fails. */
function answersLater(owner: Ast, stack: readonly Ast[]): boolean {
  return stack.slice(stack.indexOf(owner)).some((block, i, inside) => {
    const statements: unknown = block["body"];
    if (!Array.isArray(statements)) return false;
    return statements.slice(statements.indexOf(inside[i + 1]) + 1).some(isAnswer);
  });
}

function isAnswer({ type, argument }: Ast): boolean {
  return type === "ThrowStatement" || (type === "ReturnStatement" && argument !== null);
}

function isCalledByName({ variable }: Frame): boolean {
  return variable?.references.some(({ action, path }) => action === "call" && path.length === 0) === true;
}

/** The test goes on when the call that it is given to has come to its end. */
function isAwaited(owner: Ast, { stack, scope }: CallSite): boolean {
  let inner = owner;
  for (const outer of stack.slice(0, stack.indexOf(owner)).toReversed()) {
    if (isNextLink(outer, inner)) return false;
    inner = outer;
    if (outer.type === "VariableDeclarator" || outer.type === "AssignmentExpression")
      return isAwaitedLater(outer["id"] ?? outer["left"], scope);
    if (/^(Await|Return|Yield|New)/.test(outer.type)) return true;
    if (isFunction(outer))
      return outer["body"].type !== "BlockStatement" && outer["body"].type !== "FunctionBody";
    if (/(Statement|Declaration)$/.test(outer.type)) return false;
  }
  return false;
}

/**
 * `parser(words).step(async () => { await sleep(10) }).parse()`: what it was given to only keeps it, for the call
 * behind that.
 */
function isNextLink({ type, callee }: Ast, inner: Ast): boolean {
  const isCalled = type === "CallExpression" && callee === inner && inner.type === "MemberExpression";
  return isCalled && !FOLLOW_UPS.has(keyOf(inner));
}

const WAITED_FOR = /^(Await|Array|Return|Yield)/;

/** `const done = run(async () => …); …; await done`, in a list of such as well. */
function isAwaitedLater({ type, name }: Ast, scope: Scope): boolean {
  if (type !== "Identifier") return true;
  const mentions = scope.lookup(name)?.mentions ?? [];
  return mentions.some(({ trail }) => WAITED_FOR.test(trail?.node.type ?? ""));
}
