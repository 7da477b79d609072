import { groupBy } from "../../src/model/group-by.ts";
import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { FramedWrite } from "./framed-writes.ts";
import { callsIn, suitesAround } from "./suites.ts";
import { kindOf } from "./test-case.ts";

/**
 * Whether tests set something and take it away by turns, each as it needs it, and one beside them, below one
 * that has set it, says nothing of what is around it: that was written with what the other left, and may rest on it.
 */
export function isLeftForAnother(tree: SourceTree, writes: readonly FramedWrite[]): boolean {
  if (writes.some(({ frame }) => frame.kind !== "test")) return false;
  const byTest = groupBy(writes, ({ frame }) => frame.call);
  const isByTurns = [...byTest.values()].some((own) => own.every(({ write }) => write.value === null));
  if (!isByTurns) return false;
  const suites = new Set([...byTest.keys()].map((test) => suiteOf(tree, test)));
  return callsIn(tree.program).some(
    (call) =>
      kindOf(nodeIn(call, "callee")) === "test" &&
      !SAYS.test(tree.textOf(call)) &&
      suites.has(suiteOf(tree, call)) &&
      isSetAbove(call, writes),
  );
}

/** Also by what a stage before has made of it. */
const SAYS = /\bprocess\.env\b|\b(?:with|stub)Env\(/;

function suiteOf(tree: SourceTree, test: SyntaxNode): SyntaxNode | undefined {
  return suitesAround(tree, test)[0];
}

/** By the last test before it that says what it needs; the writes are in the order of the code. */
function isSetAbove(test: SyntaxNode, writes: readonly FramedWrite[]): boolean {
  const last = writes.findLast(({ frame }) => frame.call.end <= test.start);
  return last !== undefined && last.write.value !== null;
}
