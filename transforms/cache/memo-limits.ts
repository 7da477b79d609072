import { functionOf, returnedBy } from "../../src/scan/sources/function-of.ts";
import { identifierName, isFunction, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { goesOnByItself } from "./goes-on-by-itself.ts";
import { isLive, makesLive } from "./live-entries.ts";
import { hasOwnIdentity } from "./own-identity.ts";
import { staysInPage } from "./stays-in-page.ts";

/**
 * What takes nothing has one answer, which it was to give for good, as has what makes something that goes on to be
 * used or is told apart by which one it is. What has put something into the page has it there, and what answers
 * nothing was to be done once.
 */
export function memoLimits(
  { tree, name }: Pick<Declaration, "tree" | "name">,
  work: SyntaxNode | null,
): readonly string[] {
  const names = [name, identifierName(work) ?? ""];
  const [made] = isFunction(work) ? [work] : functionOf(tree, work);
  return names.some(makesLive) || (made !== undefined && isForGood(made)) ? LASTING : [];

  function isForGood(made: SyntaxNode): boolean {
    if (nodesIn(made, "params").length === 0 || staysInPage(made) || goesOnByItself(made)) return true;
    const answers = returnedBy(made);
    return answers.length === 0 || answers.some((each) => isLive(tree, each) || hasOwnIdentity(tree, each));
  }
}

const LASTING = ["ttl: Infinity", "max: Infinity"];
