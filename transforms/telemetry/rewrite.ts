import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { listedAccesses } from "../access/seen-accesses.ts";
import type { StateAccess } from "../access/state-accesses.ts";
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
import { isMemberStack, memberStack, stackFacade } from "../stack/stack-facade.ts";
import { match } from "./match.ts";
import type { Match } from "./match.ts";
import { batched } from "./batched.ts";
import { oncePer } from "./once-per.ts";
import { oncePerMember, oncePerVariable } from "./once-per-variable.ts";
import { roleOf } from "./role.ts";
import { keptInMember, keptInVariable } from "./kept.ts";
import type { Kept } from "./kept.ts";
import { sampled, sampledBy } from "./sampled.ts";
import { stage } from "./stage.ts";

export function rewrite(finding: Finding, facts: Facts): Rewrite | Refused | null {
  const member = finding.stage === stage.id ? memberStateOf(finding, facts) : null;
  if (member !== null) return isRefused(member) ? member : rewriteMember(member, finding, facts);
  const matched = match(finding, facts);
  if (matched === null || isRefused(matched)) return matched;
  return rewriteMatch(matched, finding, facts);
}

const [spansFlag] = stage.otherFlags;

/** What a table becomes that is begun anew by another one. */
const EMPTIED = { collection: "registry", object: "dictionary" } as const;

function rewriteMatch(matched: Match, finding: Finding, facts: Facts): Rewrite | Refused {
  switch (matched.role) {
    case "span-stack":
      return stackFacade(matched.declaration, "spans", spansFlag);
    case "timer-table":
      return held(matched, finding, facts, spansFlag);
    case "events":
      return events(matched, finding, facts);
  }
}

/** What hangs on a class or a function: a batch, a time or a counter that lets some through, else held as it is. */
function rewriteMember(member: MemberState, finding: Finding, facts: Facts): Rewrite | Refused {
  const { container } = member;
  const accesses = listedAccesses(finding, facts);
  if (isMemberStack(member, accesses)) return memberStack(member, "spans", spansFlag);
  const plain = heldMember(member, accesses);
  if (plain.kind === "refused" || (container !== null && container !== "array")) return plain;
  const kept = keptInMember(member);
  const rich = kept && (batched(finding, kept, stage.flag) ?? (container ? null : gated(finding, kept)));
  return rich ? { ...rich, alternatives: [plain, ...(plain.alternatives ?? [])] } : plain;
}

/** A time or a count that decides what is let through. */
function gated(finding: Finding, kept: Kept): Rewrite | null {
  return oncePerMember(finding, kept, stage.flag) ?? sampledBy(finding, kept, stage.flag);
}

function heldMember(member: MemberState, accesses: readonly StateAccess[]): Rewrite | Refused {
  const { site, container, isReplaced } = member;
  if (isReplaced || container === null) return memberFacade(member, "cell", stage.flag);
  const flag = roleOf(site.init, accesses, container) === "timer-table" ? spansFlag : stage.flag;
  if (container === "object") return objectMemberFacade(member, "dictionary", flag);
  return containerFacade(site, "registry", flag);
}

/** The richest shape that fits, with the plain facade behind it. */
function events(matched: Match, finding: Finding, facts: Facts): Rewrite | Refused {
  const plain = held(matched, finding, facts, stage.flag);
  if (plain.kind === "refused") return plain;
  const rich = richEvents(matched, finding);
  return rich === null ? plain : { ...rich, alternatives: [plain, ...(plain.alternatives ?? [])] };
}

function richEvents({ declaration, container }: Match, finding: Finding): Rewrite | null {
  if (container === "object" || container === "Map") return oncePer(declaration, stage.flag);
  if (container !== null && container !== "array") return null;
  const batch = batched(finding, keptInVariable(declaration), stage.flag);
  if (container === "array") return batch;
  return (
    batch ?? oncePerVariable(finding, declaration, stage.flag) ?? sampled(finding, declaration, stage.flag)
  );
}

/** Collections stay what they are to their users; anything else is held by a cell. */
function held(
  { declaration, container }: Match,
  finding: Finding,
  facts: Facts,
  flag: string,
): Rewrite | Refused {
  switch (container) {
    case "Map":
    case "Set":
    case "WeakMap":
    case "WeakSet":
    case "array":
      return containerFacade(declaration, "registry", flag);
    case "object":
      return objectFacade(finding, facts, declaration, "dictionary", flag);
    case null:
      return (
        emptiedFacade(finding, facts, declaration, { ...EMPTIED, flag }) ??
        chosenFacade(declaration, chosenContainers(declaration), { factory: "registry", flag }) ??
        cellFacade(finding, facts, declaration, "cell", flag)
      );
  }
}
