import { isFunction, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Runner } from "./runner.ts";
import type { TestFrame } from "./test-case.ts";

/**
 * Whether a test may still be under way while another of its file runs: it waits for something, and its runner starts
 * the next one meanwhile. Several that write the same to one variable do no harm, and several that put it back do.
 * What is set once for all of them is put back when the last of them is over.
 */
export function runsBesideOthers(tree: SourceTree, frame: TestFrame, runner: Runner | null): boolean {
  const { kind, callback } = frame;
  if (kind === "all-hook") return false;
  if (kind === "test" && callback.async !== true && !handsOut(nodeIn(callback, "body"))) return false;
  if (runner !== "ava") return /\.concurrent\b|\bconcurrency\s*:\s*(?!1\b|false\b)/.test(tree.text);
  return !runsAloneInAva(tree, frame);
}

/** Ava starts the next test when a serial one is over, and of others as soon as they wait or have come to their end. */
export function runsAloneInAva(tree: SourceTree, { call }: TestFrame): boolean {
  const isSerial = /\.serial\b/.test(tree.textOf(nodeIn(call, "callee") as SyntaxNode));
  return isSerial || (tree.text.match(/\btest(?:\.(?!serial\b)\w+)?\(/g)?.length ?? 0) <= 1;
}

/** Returns something: a promise, for all that is known. */
function handsOut(node: SyntaxNode | null): boolean {
  if (node === null) return false;
  if (node.type === "ReturnStatement") return nodeIn(node, "argument") !== null;
  return childrenOf(node).some((child) => !isFunction(child) && handsOut(child));
}
