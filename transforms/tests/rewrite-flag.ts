import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { refuse } from "../refusal/refuse.ts";
import { assertionOf } from "./assertion.ts";
import type { Assertion } from "./assertion.ts";
import { awaitedCondition } from "./awaited-condition.ts";
import { conditionOf } from "./condition.ts";
import { rewriteEnd } from "./end/rewrite-end.ts";
import { isOnClock } from "./fake-clock.ts";
import { fixedSleepAt, fixedSleepOf, sleepOf } from "./fixed-sleep.ts";
import type { FixedSleep } from "./fixed-sleep.ts";
import { signalInstead } from "./raised/signal-instead.ts";
import { refusals } from "./refusals.ts";
import { rewriteSleep } from "./rewrite-sleep.ts";
import { placeOf } from "./test-case.ts";

/**
 * A flag that a callback sets: the sleep before its assertion becomes a wait for it; where there is none, the flag a
 * signal.
 */
export function rewriteFlag(tree: SourceTree, finding: Finding): Rewrite | Refused {
  const declared = tree.nodeStartingAt(finding.start, "Identifier");
  const ended = declared && rewriteEnd(tree, declared);
  if (ended) return ended;
  const before = waitsBefore(tree, finding);
  // What only lets others have their turn is no sleep, whatever it is called.
  const waits = before.filter(({ sleep }) => awaitedCondition(tree, sleep) !== "one-turn");
  // Another flag may be waited for there; this one is still looked at when the time is up.
  const staysDown = ({ assertion, sleep }: Wait) =>
    conditionOf(tree, assertion, sleep.statement) === "absence";
  if (waits.some(staysDown)) return refuse(refusals, "asserts-absence");
  if (waits.length > 0 && waits.every(isBehindOther)) return refuse(refusals, "no-assertion-follows");
  const outcomes = waits.map(({ sleep }) => rewriteSleep(tree, sleep));
  const [rewritten] = outcomes.filter((outcome) => outcome.kind === "rewrite");
  const known = rewritten ?? outcomes[0] ?? (declared && signalInstead(tree, declared));
  return known ?? refuse(refusals, "not-a-timed-wait");
}

/**
 * Beside tests that leave a fake clock on: what is asserted after no sleep, in a test that has nothing to do with
 * that clock, becomes a signal, which waits for no time by itself.
 */
export function raiseFlag(tree: SourceTree, finding: Finding): Rewrite | Refused {
  const declared = tree.nodeStartingAt(finding.start, "Identifier");
  const isTimed = waitsBefore(tree, finding).length > 0 || isOnClock(tree, finding.start);
  const raised = declared && !isTimed ? signalInstead(tree, declared) : null;
  return raised ?? refuse(refusals, "fake-clock");
}

function waitsBefore(tree: SourceTree, { accesses, path }: Finding): readonly Wait[] {
  const reads = accesses.filter((access) => access.kind === "read" && access.path === path);
  const nodes = reads.map((access) => tree.nodeAt(access.start, access.end)).filter((node) => node !== null);
  return nodes.map((node) => waitBefore(tree, node)).filter((wait) => wait !== null);
}

/** Something else is done between the sleep and the assertion, so that the wait does not ask for it. */
function isBehindOther({ statement, sleep: { after } }: Wait): boolean {
  const at = after.indexOf(statement);
  return after.slice(0, Math.max(0, at)).some((before) => assertionOf(before) === null);
}

interface Wait {
  readonly statement: SyntaxNode;
  readonly assertion: Assertion;
  readonly sleep: FixedSleep;
}

/** The assertion around a read, and the sleep that it stands after. */
function waitBefore(tree: SourceTree, node: SyntaxNode): Wait | null {
  const statement = [...tree.ancestorsOf(node)].find((outer) => outer.type === "ExpressionStatement");
  const assertion = statement ? assertionOf(statement) : null;
  const sleep = statement && assertion ? sleepBefore(tree, statement) : null;
  return statement && assertion && sleep ? { statement, assertion, sleep } : null;
}

function sleepBefore(tree: SourceTree, statement: SyntaxNode): FixedSleep | null {
  const { siblings, index } = placeOf(tree, statement);
  for (const before of siblings.slice(0, index).reverse()) {
    const sleep = fixedSleepOf(tree, before);
    if (sleep) return sleep;
    if (!assertionOf(before)) break;
  }
  return timedCallbackAround(tree, statement);
}

function timedCallbackAround(tree: SourceTree, statement: SyntaxNode): FixedSleep | null {
  for (const outer of tree.ancestorsOf(statement)) {
    const callee = outer.type === "CallExpression" ? nodeIn(outer, "callee") : null;
    if (callee?.type === "Identifier" && callee.name === "setTimeout")
      return fixedSleepAt(tree, callee.start);
    const chain = identifierName(nodeIn(callee, "property")) === "then" ? nodeIn(callee, "object") : null;
    if (chain) return sleepOf(tree, chain);
    if (outer.type === "CallExpression") return null;
  }
  return null;
}
