import { OF_NEXT_LINE } from "../../src/edit/directive.ts";
import { isFunction, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { assertionOf } from "./assertion.ts";
import { isCleanUp } from "./clean-up.ts";
import { commentAbove } from "./comments.ts";
import { conditionOf } from "./condition.ts";
import type { Condition } from "./equality.ts";
import type { FixedSleep } from "./fixed-sleep.ts";
import { isMadeByAsking } from "./made-by-asking.ts";
import { isAbout, mayChange } from "./made-so-before.ts";
import { isOneTurn } from "./one-turn.ts";
import type { TestRefusal } from "./refusals.ts";
import { areWaitedBefore } from "./waited-before.ts";

/** What a sleep was there for. */
export interface AwaitedCondition {
  /** What must all hold. */
  readonly texts: readonly string[];
  /**
   * How long the wait must last in any case, spelled, so that an assertion on what must not happen, or on how often
   * something happens, keeps its time; null when the condition says all that is asserted.
   */
  readonly atLeast: string | null;
  /** The condition says all that is asserted: the time is kept for what comes after the assertions alone. */
  readonly isFinal: boolean;
  /** How long it may take, where that is more than `waitFor` allows by itself. */
  readonly timeout: string | null;
}

/** `// Wait a bit to ensure that it is not run again`: the author says what no assertion can. */
const WAITS_FOR_NOTHING = /\b(?:not|no|never|nothing|none)\b|n't\b/i;

/** The condition that the assertions after a sleep wait for, or why the sleep must stay. */
export function awaitedCondition(tree: SourceTree, whole: FixedSleep): AwaitedCondition | TestRefusal {
  const sleep = withoutTurns(whole);
  const hasTurns = sleep.after.length < whole.after.length;
  const duration = tree.textOf(sleep.duration);
  const milliseconds = numberOf(tree, sleep.duration);
  if (milliseconds === 0) return "one-turn";
  const assertions = assertionsAfter(sleep);
  if (assertions.length === 0) return "no-assertion-follows";
  if (WAITS_FOR_NOTHING.test(saidAbove(tree, sleep.statement))) return "asserts-absence";
  const changed: string[] = [];
  const found = assertions.map((assertion, at) => {
    const isOpen =
      isExcused(tree, sleep.after[at]) ||
      isAbout(assertion, changed) ||
      isMadeByAsking(tree, assertion, assertions.slice(0, at), sleep.statement);
    const condition = isOpen ? "unclear" : conditionOf(tree, assertion, sleep.statement);
    if (typeof condition === "string") changed.push(...mayChange(assertion));
    return condition;
  });
  const open = found.filter((each) => each !== "settled");
  const conditions = open.filter((each) => typeof each !== "string");
  if (open.length === 0) return "no-assertion-follows";
  if (conditions.length === 0) return open.includes("unclear") ? "unclear-condition" : "asserts-absence";
  const texts = textsOf(conditions);
  if (areWaitedBefore(tree, sleep.statement, texts)) return "asserts-absence";
  const isFinal = conditions.length === open.length && conditions.every((condition) => condition.isFinal);
  if (!isFinal || hasTurns || !endsTheTest(tree, sleep, assertions.length))
    return { texts, atLeast: duration, isFinal, timeout: null };
  return { texts, atLeast: null, isFinal, timeout: timeoutFor(milliseconds, duration) };
}

/** A turn behind the wait stays where it is, and what is asserted after it is what the wait was for. */
function withoutTurns(sleep: FixedSleep): FixedSleep {
  if (sleep.kind !== "awaited") return sleep;
  const first = sleep.after.findIndex((statement) => !isOneTurn(statement));
  return first <= 0 ? sleep : { ...sleep, after: sleep.after.slice(first) };
}

/**
 * `calls.length > 0` goes without saying beside `calls.length >= 2`, and beside `calls[0] === "a"`; `hits` beside
 * `hits >= 1`; that a spy was called beside its calls.
 */
function textsOf(conditions: readonly Condition[]): readonly string[] {
  const [only, ...more] = conditions;
  if (only && more.length === 0) return [only.text];
  const distinct = [...new Set(conditions.map(({ text, bracketed }) => bracketed ?? text))];
  return distinct.filter((text) => {
    if (saidByLaterCall(text, distinct) || distinct.some((other) => other.startsWith(`${text} >= `)))
      return false;
    const [, list, size, count] = /^(.+)(\.length|\.count\(\)) (> 0|>= 1)$/.exec(text) ?? [];
    if (list === undefined) return true;
    const others = distinct.filter((other) => other !== text);
    return !others.some(
      (other) => (count === "> 0" && other.startsWith(`${list}${size} >= `)) || tellsEntry(other, list),
    );
  });
}

const CALLS = [".called", ".firstCall != null", ".secondCall != null", ".thirdCall != null"];

/** `spy.called` and `spy.firstCall != null` beside `spy.secondCall != null` */
function saidByLaterCall(text: string, others: readonly string[]): boolean {
  const nth = CALLS.findIndex((call) => text.endsWith(call));
  if (nth === -1) return false;
  const spy = text.slice(0, -(CALLS[nth] as string).length);
  return CALLS.slice(nth + 1).some((call) => others.includes(`${spy}${call}`));
}

/** A comparison of the first entry with something that is there, which an empty list has none of. */
function tellsEntry(text: string, list: string): boolean {
  if (!text.startsWith(`${list}[0] === `)) return false;
  return /^(?:["'`\d]|true$)/.test(text.slice(`${list}[0] === `.length));
}

/** What is said to people: the names of a linter's rules have words of their own. */
function saidAbove(tree: SourceTree, statement: SyntaxNode): string {
  const lines = commentAbove(tree, statement).split("\n");
  return lines.filter((line) => !OF_NEXT_LINE.test(line)).join("\n");
}

/** What a linter or the compiler lets pass on this line only would be complained of on another. */
function isExcused(tree: SourceTree, statement: SyntaxNode | undefined): boolean {
  return statement !== undefined && OF_NEXT_LINE.test(commentAbove(tree, statement));
}

/** The assertions that stand directly after the sleep. */
function assertionsAfter({ after }: FixedSleep) {
  const assertions = after.map(assertionOf);
  const end = assertions.indexOf(null);
  return assertions.slice(0, end === -1 ? assertions.length : end).filter((each) => each !== null);
}

/** Nothing but the assertions, what puts things away and the call that ends the test comes after the sleep. */
function endsTheTest(tree: SourceTree, sleep: FixedSleep, count: number): boolean {
  const rest = sleep.after.slice(count);
  if (sleep.kind === "callback") return rest.slice(0, -1).every(isCleanUp);
  // What comes after a chain is not seen here.
  if (sleep.kind === "chained") return false;
  const block = tree.parentOf(sleep.statement);
  return rest.every(isCleanUp) && isFunction(block && tree.parentOf(block));
}

/** `waitFor` gives up after a second; a sleep that was longer gave more time. */
function timeoutFor(milliseconds: number | null, duration: string): string | null {
  if (milliseconds === null) return `1000 + ${duration}`;
  return milliseconds > 500 ? duration : null;
}

/** The number that an expression is: a literal, or a constant that holds one. */
function numberOf(tree: SourceTree, node: SyntaxNode): number | null {
  const value = unwrapped(node);
  if (value?.type === "Literal") return typeof value.value === "number" ? value.value : null;
  const variable = tree.bindingOf(value);
  const declarator = variable?.defs.length === 1 ? (variable.defs[0]?.node as unknown as SyntaxNode) : null;
  if (
    declarator?.type !== "VariableDeclarator" ||
    variable?.references.some((use) => use.isWrite() && !use.init)
  )
    return null;
  const init = unwrapped(nodeIn(declarator, "init"));
  return init?.type === "Literal" && typeof init.value === "number" ? init.value : null;
}
