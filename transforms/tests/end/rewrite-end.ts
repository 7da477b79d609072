import type { Refused, Rewrite } from "../../../src/model/stage.ts";
import { isFunction, nodeIn } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { refuse } from "../../refusal/refuse.ts";
import { refusals } from "../refusals.ts";
import { runnerOf } from "../runner.ts";
import { testFrameOf } from "../test-case.ts";
import { bodyOf } from "./async-test.ts";
import { decisionOf } from "./decision.ts";
import { endSignal } from "./end-signal.ts";
import { signalWait } from "./signal-wait.ts";
import { testEndOf } from "./test-end.ts";
import type { TestEnd } from "./test-end.ts";

/**
 * A variable by which callbacks decide when the test is over: the test awaits what they bring about instead.
 * @param declared its name where it is declared
 * @returns null where the variable decides nothing
 */
export function rewriteEnd(tree: SourceTree, declared: SyntaxNode): Rewrite | Refused | null {
  const frame = testFrameOf(tree, declared);
  const runner = runnerOf(tree);
  const end = frame && testEndOf(tree, frame, runner ?? "globals");
  if (!end || !decidesBy(tree, end, declared)) return null;
  if (runner === null) return refuse(refusals, "unknown-runner");
  if (!end.isCertain) return refuse(refusals, "unclear-end");
  if (end.uses.some(({ kind }) => kind === "handed-on")) return refuse(refusals, "end-handed-on");
  if (bodyOf(end) === null) return refuse(refusals, "joined-callbacks");
  const [best, ...alternatives] = waysToAwait(tree, end);
  return best ? { ...best, alternatives } : refuse(refusals, "only-callbacks");
}

/**
 * Best first: a signal for each callback, else one that stands for the end. Conditions are not polled for: without a
 * limit of its own, and that is the runner's, a poll would keep the process of a failed test alive.
 */
function waysToAwait(tree: SourceTree, end: TestEnd): readonly Rewrite[] {
  const decisions = end.uses.map(({ node }) => decisionOf(tree, tree.parentOf(node) as SyntaxNode));
  const known = decisions.filter((decision) => decision !== null);
  const isJoined = end.uses.every(({ kind }) => kind === "ends") && known.length === decisions.length;
  const ways = [isJoined ? signalWait(tree, end, known) : null, endSignal(tree, end)];
  return ways.filter((way) => way !== null);
}

/** Whether the variable is asked for before a call that ends the test. */
function decidesBy(tree: SourceTree, { uses }: TestEnd, declared: SyntaxNode): boolean {
  const names = tree.bindingAt(declared.start)?.references.map(({ identifier }) => nodeOf(identifier)) ?? [];
  const asked = uses
    .filter(({ kind }) => kind === "ends")
    .flatMap(({ node }) => conditionsAround(tree, node));
  return names.some((name) => asked.some(({ start, end }) => start <= name.start && name.end <= end));
}

function conditionsAround(tree: SourceTree, node: SyntaxNode): readonly SyntaxNode[] {
  const outer = [...tree.ancestorsOf(node)];
  const own = outer.slice(0, outer.findIndex(isFunction));
  return own.map((each, i) => conditionBefore(each, own[i - 1] ?? node)).filter((each) => each !== null);
}

/** `a` of `if (a) inner` and of `a && inner` */
function conditionBefore(outer: SyntaxNode, inner: SyntaxNode): SyntaxNode | null {
  if (outer.type === "IfStatement")
    return nodeIn(outer, "consequent") === inner ? nodeIn(outer, "test") : null;
  const isBehind = outer.type === "LogicalExpression" && nodeIn(outer, "right") === inner;
  return isBehind ? nodeIn(outer, "left") : null;
}
