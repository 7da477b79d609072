import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { stateAccesses } from "../access/state-accesses.ts";
import { chosenContainers } from "../declaration/chosen-containers.ts";
import type { ContainerKind } from "../declaration/container-kind.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { memberStateOf } from "../declaration/member-of.ts";
import type { MemberState } from "../declaration/member-state.ts";
import { emptiedFacade } from "../emptied/emptied-facade.ts";
import { cellFacade } from "../facade/cell-facade.ts";
import { chosenFacade } from "../facade/chosen-facade.ts";
import { containerFacade } from "../facade/container-facade.ts";
import { memberFacade, objectMemberFacade } from "../facade/member-facade.ts";
import { objectFacade } from "../facade/object-facade.ts";
import { isRefused } from "../refusal/refuse.ts";
import { keepsLastingEntries } from "./lasting-entries.ts";
import { limitsInCode } from "./limits-in-code.ts";
import { memoizedFacade } from "./memoized-function.ts";
import { match } from "./match.ts";
import type { ContainerMatch } from "../declaration/container-match.ts";
import { stage } from "./stage.ts";

export function rewrite(finding: Finding, facts: Facts): Rewrite | Refused | null {
  if (finding.stage !== stage.id) return null;
  const member = memberStateOf(finding, facts);
  if (member !== null) return isRefused(member) ? member : rewriteMember(member);
  const matched = match(finding, facts);
  if (matched === null || isRefused(matched)) return matched;
  return rewriteMatch(matched, finding, facts);
}

/**
 * A keyed memo table becomes a `cache`, of an object too; a lazy singleton, or a table that is replaced by another,
 * is held by a cell.
 */
function rewriteMatch(
  { declaration, container }: ContainerMatch,
  finding: Finding,
  facts: Facts,
): Rewrite | Refused {
  const isMemoized = finding.form === "instance";
  const memoized = isMemoized ? memoizedFacade(declaration) : null;
  if (memoized !== null) return memoized;
  if (container === "WeakMap") return containerFacade(declaration, "cache", stage.flag);
  // A list beside a table, as of the order in which its entries came, has no limits of its own.
  if (container === "array") return containerFacade(declaration, "registry", stage.flag);
  const limits = limitsInCode(declaration, stateAccesses(finding, facts, declaration.variable));
  if (container === "Map") return containerFacade(declaration, "cache", stage.flag, limits);
  if (container === "object") return objectFacade(finding, facts, declaration, "cache", stage.flag, limits);
  const emptied = { collection: "cache", object: "cache", flag: stage.flag, options: limits } as const;
  return (
    emptiedFacade(finding, facts, declaration, emptied) ??
    chosenCache(declaration, limits) ??
    cellFacade(finding, facts, declaration, "cell", stage.flag)
  );
}

/** Weak tables have no limits; of a set, no cache is made. */
function chosenCache(declaration: Declaration, limits: readonly string[]): Rewrite | null {
  const chosen = chosenContainers(declaration);
  if (chosen.some(({ kind }) => kind !== "Map" && kind !== "WeakMap")) return null;
  const options = (kind: ContainerKind): readonly string[] => (kind === "Map" ? limits : []);
  return chosenFacade(declaration, chosen, { factory: "cache", flag: stage.flag, options });
}

/**
 * A collection that stays where it is is its own facade: nobody who reaches it through the class or the function is
 * changed.
 */
function rewriteMember(member: MemberState): Rewrite | Refused {
  const { site, container, isReplaced } = member;
  if (isReplaced || container === null) return memberFacade(member, "cell", stage.flag);
  if (container === "object") return objectMemberFacade(member, "cache", stage.flag);
  if (container === "WeakMap") return containerFacade(site, "cache", stage.flag);
  if (container === "Map") return containerFacade(site, "cache", stage.flag, limitsOf(member));
  return memberFacade(member, "cell", stage.flag);
}

/** What hangs on a class or a function and is reached from other files too may be used there by whoever got it. */
function limitsOf({ site: { tree, name }, accesses }: MemberState): readonly string[] {
  const found = accesses();
  const isSeen = typeof found !== "string" && found.every((each) => each.tree === tree);
  const tables = isSeen ? found.map(({ node }) => node) : [];
  return isSeen && !keepsLastingEntries({ tree, name, tables }) ? [] : ["ttl: Infinity", "max: Infinity"];
}
