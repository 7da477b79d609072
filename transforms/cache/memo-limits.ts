import { isFunction, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { staysInPage } from "./stays-in-page.ts";

/** What takes nothing has one answer, which it was to give for good; and what has put something into the page has it there. */
export function memoLimits(work: SyntaxNode | null): readonly string[] {
  if (!isFunction(work)) return [];
  const isOne = nodesIn(work, "params").length === 0;
  return isOne || staysInPage(work) ? ["ttl: Infinity", "max: Infinity"] : [];
}
