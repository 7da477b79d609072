import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { chosenContainers } from "../declaration/chosen-containers.ts";
import { memberStateOf } from "../declaration/member-of.ts";
import type { MemberState } from "../declaration/member-state.ts";
import { emptiedFacade } from "../emptied/emptied-facade.ts";
import { cellFacade } from "../facade/cell-facade.ts";
import { chosenFacade } from "../facade/chosen-facade.ts";
import { containerFacade } from "../facade/container-facade.ts";
import { memberFacade, objectMemberFacade } from "../facade/member-facade.ts";
import { objectFacade } from "../facade/object-facade.ts";
import { isRefused } from "../refusal/refuse.ts";
import { match } from "./match.ts";
import type { ContainerMatch } from "../declaration/container-match.ts";
import { stage } from "./stage.ts";

const EMPTIED = { collection: "registry", object: "dictionary", flag: stage.flag } as const;

export function rewrite(finding: Finding, facts: Facts): Rewrite | Refused | null {
  if (finding.stage !== stage.id) return null;
  const member = memberStateOf(finding, facts);
  if (member !== null) return isRefused(member) ? member : rewriteMember(member);
  const matched = match(finding, facts);
  if (matched === null || isRefused(matched)) return matched;
  return rewriteMatch(matched, finding, facts);
}

/** Collections stay what they are to their users; anything else is held by a cell. */
function rewriteMatch(
  { declaration, container }: ContainerMatch,
  finding: Finding,
  facts: Facts,
): Rewrite | Refused {
  switch (container) {
    case "Map":
    case "Set":
    case "WeakMap":
    case "WeakSet":
    case "array":
      return containerFacade(declaration, "registry", stage.flag);
    case "object":
      return objectFacade(finding, facts, declaration, "dictionary", stage.flag);
    case null:
      return (
        emptiedFacade(finding, facts, declaration, EMPTIED) ??
        chosenFacade(declaration, chosenContainers(declaration), { factory: "registry", flag: stage.flag }) ??
        cellFacade(finding, facts, declaration, "cell", stage.flag)
      );
  }
}

/**
 * A collection that stays where it is is its own facade: nobody who reaches it through the class or the function is
 * changed.
 */
function rewriteMember(member: MemberState): Rewrite | Refused {
  const { site, container, isReplaced } = member;
  if (isReplaced || container === null) return memberFacade(member, "cell", stage.flag);
  if (container === "object") return objectMemberFacade(member, "dictionary", stage.flag);
  return containerFacade(site, "registry", stage.flag);
}
