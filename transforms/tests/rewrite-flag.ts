import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { refuse } from "../refusal/refuse.ts";
import { assertionOf } from "./assertion.ts";
import { rewriteEnd } from "./end/rewrite-end.ts";
import { fixedSleepAt, fixedSleepOf, sleepOf } from "./fixed-sleep.ts";
import type { FixedSleep } from "./fixed-sleep.ts";
import { refusals } from "./refusals.ts";
import { rewriteSleep } from "./rewrite-sleep.ts";
import { placeOf } from "./test-case.ts";

/** A flag that a callback sets: the sleep before its assertion becomes a wait for it. */
export function rewriteFlag(tree: SourceTree, finding: Finding): Rewrite | Refused {
  const reads = finding.accesses.filter((access) => access.kind === "read" && access.path === finding.path);
  const nodes = reads.map((access) => tree.nodeAt(access.start, access.end)).filter((node) => node !== null);
  const declared = tree.nodeStartingAt(finding.start, "Identifier");
  const ended = declared && rewriteEnd(tree, declared);
  if (ended) return ended;
  const sleeps = nodes.map((node) => sleepBefore(tree, node)).filter((sleep) => sleep !== null);
  const outcomes = sleeps.map((sleep) => rewriteSleep(tree, sleep));
  const [rewritten] = outcomes.filter((outcome) => outcome.kind === "rewrite");
  return rewritten ?? outcomes[0] ?? refuse(refusals, "not-a-timed-wait");
}

/** The sleep that the assertion around a read stands after. */
function sleepBefore(tree: SourceTree, node: SyntaxNode): FixedSleep | null {
  const statement = [...tree.ancestorsOf(node)].find((outer) => outer.type === "ExpressionStatement");
  if (!statement || !assertionOf(statement)) return null;
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
