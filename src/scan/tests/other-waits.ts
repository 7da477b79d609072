import { isFunction, startOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Frame } from "../scopes/scope.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import { dottedName } from "../scopes/value-shape.ts";
import { isHandedOver } from "./handed-over.ts";
import { isAnswer } from "./late-answer.ts";
import { isStepOfSeries } from "./series-step.ts";
import { isRunSideBySide } from "./side-by-side.ts";
import { caseOf, isHook, ownerOf } from "./test-frames.ts";
import { endsTest, isEndHandedOver, tells } from "./test-end.ts";

/**
 * `while (!ready()) await sleep(10)`, `for (let i = 0; i < 10; i++) { if (ready()) break; await sleep(10) }`: they
 * wait for the event already, and look for it now and then.
 */
export function isPoll({ stack }: CallSite): boolean {
  for (const node of stack.toReversed()) {
    if (node.type === "WhileStatement" || node.type === "DoWhileStatement" || isAskingLoop(node)) return true;
    if (isFunction(node) && !isExecutor(node, stack) && !isRunByAct(node, stack)) return false;
  }
  return false;
}

/** `for (let i = 0; i < 20 && !isOpen(); i++)`, and one that is left early. */
function isAskingLoop({ type, test, body }: Ast): boolean {
  if (type !== "ForStatement") return false;
  return (test !== null && unwrap(test).type === "LogicalExpression") || isLeftEarly(body);
}

/** Calls that keep a function, to answer with it when something comes in. */
const KEEPERS =
  /(^|\.)(get|post|put|patch|delete|options|head|all|use|route|on|once|addListener|addEventListener|addHook|hook|register|handle|process|subscribe|createServer|fn|spy|fake|mock\w*|callsFake|reply|query|mutation|work|worker|consume)$/;

/**
 * A handler or a fake of the test that takes its time, or a part of one: what is slow there is what the test is
 * about.
 */
export function isLatency(call: CallSite, calls: readonly CallSite[]): boolean {
  if (isTestsEnd(call) || isStepOfSeries(call)) return false;
  for (let frame: Frame | null = call.frame; frame;) {
    const owner = ownerOf(frame);
    if (!owner.node || isOfTest(owner)) return false;
    if (isOthersWork(owner, call, calls))
      return (
        isAnswer(owner, call, calls) ||
        isJob(owner, calls) ||
        !tells(owner.node, startOf(call.node), call, calls)
      );
    frame = owner.parent;
  }
  return false;
}

/**
 * `queue.process(async (job) => { await sleep(10); expect(job.n).toBe(n) })`: as long as the job takes, whatever it
 * looks at then; the queue waits for it.
 */
function isJob({ argumentOf, params, node }: Frame, calls: readonly CallSite[]): boolean {
  return (
    /(^|\.)(process|work|worker|consume)$/.test(argumentOf) &&
    params.length > 0 &&
    !endsTest(node as Ast, calls)
  );
}

/** The test case or hook itself. */
function isOfTest(owner: Frame): boolean {
  return owner === caseOf(owner) || isHook(owner);
}

function isOthersWork(owner: Frame, call: CallSite, calls: readonly CallSite[]): boolean {
  const holder = call.stack[call.stack.indexOf(owner.node as Ast) - 1];
  const isKept =
    KEEPERS.test(owner.argumentOf) || holder?.type === "Property" || holder?.type === "MethodDefinition";
  return (
    isKept ||
    isStandIn(holder, caseOf(owner), calls) ||
    isRunSideBySide(owner.variable) ||
    isHandedOver(owner, call)
  );
}

/**
 * `connection.read = async (data) => { await sleep(10); … }`: put where others call it, unless the test does by that
 * name.
 */
function isStandIn(holder: Ast | undefined, test: Frame | null, calls: readonly CallSite[]): boolean {
  if (holder?.type !== "AssignmentExpression" || holder["left"].type !== "MemberExpression") return false;
  const place = dottedName(holder["left"]);
  return (
    !OF_FILE.test(place) &&
    !calls.some(({ name, frame }) => name === place && (!test || caseOf(frame) === test))
  );
}

/** What a file hands out, and what the hooks and tests of a suite have in common. */
const OF_FILE = /^(module\.exports|exports|this)\b/;

/** `setTimeout(done, 10)`, `setTimeout(t.end, 10)` ends the test, whatever the function is given to. */
function isTestsEnd(call: CallSite): boolean {
  const [callback] = call.node["arguments"] as readonly Ast[];
  return callback !== undefined && isEndHandedOver(callback, call);
}

/** One of the statements of a loop leaves it on a condition, or when what it tries goes well. */
function isLeftEarly(body: Ast): boolean {
  if (body.type !== "BlockStatement") return false;
  return (body["body"] as readonly Ast[]).some(
    (each) =>
      (each.type === "IfStatement" && leaves(each["consequent"])) ||
      (each.type === "TryStatement" && leaves(each["block"])),
  );
}

function leaves(branch: Ast): boolean {
  const last = branch.type === "BlockStatement" ? (branch["body"] as readonly Ast[]).at(-1) : branch;
  return last?.type === "BreakStatement" || last?.type === "ReturnStatement";
}

function isExecutor(node: Ast, stack: readonly Ast[]): boolean {
  const parent = stack[stack.indexOf(node) - 1];
  return parent?.type === "NewExpression";
}

/** `await act(async () => { await sleep(10) })`: React's `act` runs it on the spot, and waits for it. */
function isRunByAct(node: Ast, stack: readonly Ast[]): boolean {
  const parent = stack[stack.indexOf(node) - 1];
  return parent?.type === "CallExpression" && /(^|\.)act$/.test(dottedName(parent["callee"]));
}
