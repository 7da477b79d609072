import { directivesAbove } from "../../src/edit/directive.ts";
import { lineStart } from "../../src/edit/line-start.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { AssistNote, Refused, Rewrite } from "../../src/model/stage.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { identifierName, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { refuse } from "../refusal/refuse.ts";
import { usesThis } from "../wrapping/uses-this.ts";
import { awaitedCondition } from "./awaited-condition.ts";
import type { AwaitedCondition } from "./awaited-condition.ts";
import { eventWait } from "./events/event-wait.ts";
import type { FixedSleep, TimedCallback } from "./fixed-sleep.ts";
import { dottedName } from "./pure.ts";
import { refusals } from "./refusals.ts";
import { runnerOf } from "./runner.ts";
import { testFrameOf } from "./test-case.ts";
import type { TestFrame } from "./test-case.ts";
import { testingImport } from "./testing-name.ts";
import { functionText, waitCall } from "./wait-call.ts";
import type { Wait } from "./wait-call.ts";

const WAITS: AssistNote = {
  code: "waits-for-condition",
  message: "The test now waits for the condition and fails only when it does not come about within a second.",
};

const KEEPS_TIME: AssistNote = {
  code: "keeps-its-time",
  message:
    "The test still takes its time, for the assertion may count what happens in it; it no longer fails when that comes late. Drop `atLeast` if nothing else can follow.",
};

const KEEPS_TIME_AFTER: AssistNote = {
  code: "keeps-its-time",
  message:
    "The test still takes its time, for what comes after the assertions may need it; it no longer fails when the condition comes late. Drop `atLeast` if nothing there does.",
};

/** `await sleep(20)` to `await waitFor(() => condition)`; the assertions stay as they are. */
export function rewriteSleep(tree: SourceTree, sleep: FixedSleep): Rewrite | Refused {
  const condition = awaitedCondition(tree, sleep);
  if (typeof condition === "string") return refuse(refusals, condition);
  const imported = testingImport(tree, "waitFor");
  const wait = { callee: imported.local, conditions: condition.texts, option: optionOf(condition) };
  const edits =
    sleep.kind === "callback"
      ? callbackEdits(tree, sleep, wait)
      : awaitedEdits(tree, sleep, sleep.awaited, wait);
  if (edits === null) return refuse(refusals, hasOwnEnd(tree, sleep) ? "own-end" : "unclear-sleep");
  const kept = condition.isFinal ? KEEPS_TIME_AFTER : KEEPS_TIME;
  const note = condition.atLeast === null ? WAITS : kept;
  const polling: Rewrite = { kind: "rewrite", edits, imports: [imported], notes: [note] };
  const listening = eventWait(tree, sleep, condition);
  return listening ? { ...listening, alternatives: [polling] } : polling;
}

function awaitedEdits(
  tree: SourceTree,
  { statement }: FixedSleep,
  awaited: SyntaxNode,
  wait: Wait,
): readonly Edit[] {
  const { start, end } = awaited;
  return [
    ...promiseDirectiveEdits(tree, statement),
    { path: tree.path, start, end, text: waitCall(tree, wait, awaited) },
  ];
}

/** `// eslint-disable-next-line no-promise-executor-return` speaks of the promise that goes. */
function promiseDirectiveEdits({ path, text }: SourceTree, statement: SyntaxNode): readonly Edit[] {
  const end = lineStart(text, statement.start);
  const start = directivesAbove(text, end);
  const rules = [...text.slice(start, end).matchAll(/disable-next-line ([^\n*]*)/g)].map(
    ([, names = ""]) => names,
  );
  const isOfPromise =
    rules.length > 0 && rules.every((names) => /^(?:,? *[\w@/-]*promise[\w/-]*)+\s*$/.test(names));
  return isOfPromise ? [{ path, start, end, text: "" }] : [];
}

function optionOf({ atLeast, timeout }: AwaitedCondition): string | null {
  if (atLeast !== null) return `atLeast: ${atLeast}`;
  return timeout === null ? null : `timeout: ${timeout}`;
}

/** `setTimeout(() => { assert(ok); done(); }, 20)` to `waitFor(…).then(() => { assert(ok); done(); }).catch(done)`. */
function callbackEdits(tree: SourceTree, sleep: TimedCallback, wait: Wait): readonly Edit[] | null {
  const frame = testFrameOf(tree, sleep.statement);
  const done = lastCall(sleep.after) ?? (frame && endOfPlan(tree, frame));
  const body = nodeIn(sleep.callback, "body");
  if (done === null || !body || frame?.kind !== "test" || usesThis(body)) return null;
  if (!nodesIn(frame.callback, "params").some((param) => identifierName(param) === done.split(".")[0]))
    return null;
  const failure = failureOf(tree, done);
  const failed = done.includes(".") ? functionText(tree, "error", `${failure}(error)`) : failure;
  const opening = { start: sleep.call.start, end: sleep.callback.start };
  return [
    { path: tree.path, ...opening, text: waitCall(tree, wait, opening, ".then(") },
    { path: tree.path, start: sleep.callback.end, end: sleep.call.end, text: `).catch(${failed})` },
  ];
}

/**
 * The `end` of tap does not look at what it is given, and a test that only ended would pass; so would one of an older
 * jasmine whose `done` is given an error.
 */
function failureOf(tree: SourceTree, end: string): string {
  const runner = runnerOf(tree);
  if (runner === "tap") return end.replace(/\.end$/, ".threw");
  return runner === "jasmine" ? `${end}.fail` : end;
}

/** `const done = assert.async()` of QUnit, whose call is the last that the test does. */
function hasOwnEnd(tree: SourceTree, sleep: FixedSleep): boolean {
  const done = sleep.kind === "callback" ? lastCall(sleep.after) : null;
  if (done === null || runnerOf(tree) !== "qunit") return false;
  return new RegExp(`\\b${done.replaceAll("$", "\\$")}\\s*=\\s*\\w+\\.async\\(`).test(tree.text);
}

/** `t.end` of a test that counts its assertions (`t.plan(2)`), and is over with the last of them. */
function endOfPlan(tree: SourceTree, { callback }: TestFrame): string | null {
  const context = identifierName(nodesIn(callback, "params")[0] ?? null);
  const runner = runnerOf(tree);
  if (context === null || (runner !== "tape" && runner !== "tap")) return null;
  const statements = nodesIn(nodeIn(callback, "body"), "body");
  const plans = statements.some(
    (statement) => dottedName(nodeIn(nodeIn(statement, "expression"), "callee")) === `${context}.plan`,
  );
  return plans ? `${context}.end` : null;
}

/** `done` of a last statement `done();`, `t.end` of `t.end();` */
function lastCall(statements: readonly SyntaxNode[]): string | null {
  const call = nodeIn(statements.at(-1) ?? null, "expression");
  if (call?.type !== "CallExpression" || nodesIn(call, "arguments").length > 0) return null;
  const callee = nodeIn(call, "callee");
  if (callee?.type === "Identifier") return String(callee.name);
  const object = identifierName(nodeIn(callee, "object"));
  const property = identifierName(nodeIn(callee, "property"));
  return object !== null && property === "end" ? `${object}.end` : null;
}
