import type { Access, AccessKind, Evidence, Finding } from "../model/finding.ts";
import { changeOf } from "./classify/change-of.ts";
import type { Classification } from "./classify/classification.ts";
import { isRunPhase } from "./classify/state.ts";
import type { State } from "./classify/state.ts";
import type { UsageProfile } from "./classify/usage-profile.ts";
import { locate } from "./locate.ts";
import type { Judgement } from "./judge/judge.ts";
import type { LinkedProject } from "./link/link-project.ts";
import type { PlacedUse } from "./link/linked-variable.ts";

export interface FindingParts {
  readonly profile: UsageProfile;
  readonly classification: Classification;
  readonly judgement: Judgement;
  readonly packageName: string;
  readonly packageDirectory: string;
  readonly isTest: boolean;
  readonly isPublic: boolean;
}

/** Puts the scanner's answers about one state into the shape that the other rooms know. */
export function makeFinding(parts: FindingParts, project: LinkedProject): Finding {
  const { profile, classification, judgement, packageName } = parts;
  const { state } = profile;
  return {
    ...locate(state.file, state.start, state.end),
    id: idOf(parts),
    name: state.name,
    form: state.form,
    stage: classification.stage,
    disposition: judgement.disposition,
    confidence: classification.confidence,
    reason: `\`${state.name}\` is ambient: ${classification.because}.`,
    evidence: classification.evidence.map((fact) => evidenceOf(fact, state)),
    refusal: judgement.refusal,
    ...(judgement.notes.length > 0 && { notes: judgement.notes }),
    accesses: accessesOf(profile, project),
    importers: state.linked?.importers ?? [],
    package: packageName,
    isTest: parts.isTest,
    isPublic: parts.isPublic,
  };
}

/** Package, path, enclosing names and symbol: stable under edits above. */
function idOf({ profile, packageName, packageDirectory }: FindingParts): string {
  const { state } = profile;
  const inside =
    packageDirectory === "" ? state.file.path : state.file.path.slice(packageDirectory.length + 1);
  const symbol = state.scope === "" ? state.name : `${state.scope}.${state.name}`;
  return `${packageName}:${inside}#${symbol}`;
}

function evidenceOf({ code, message, at }: Classification["evidence"][number], state: State): Evidence {
  if (at === "declaration") return { code, message, location: locate(state.file, state.start, state.end) };
  return { code, message, location: at && locate(at.file, at.use.start, at.use.end) };
}

const RANK: Readonly<Record<AccessKind, number>> = { read: 0, mutate: 1, write: 2 };

/** Direct mentions only, one a place; what happens under another name counts for the mention that handed it out. */
function accessesOf(profile: UsageProfile, project: LinkedProject): Access[] {
  const byPlace = new Map<string, Access>();
  for (const placed of profile.state.uses) {
    if (placed.use.via === "alias" || placed.use.via === "param" || placed.use.action === "export") continue;
    note(byPlace, accessOf(placed, kindOf(placed, profile, project)));
  }
  for (const placed of profile.state.uses) {
    const { origin } = placed.use;
    if (origin === null || kindOf(placed, profile, project) === "read") continue;
    const source = byPlace.get(`${(placed.originFile ?? placed.file).path}:${origin}`);
    if (source) note(byPlace, { ...source, kind: "mutate" });
  }
  return [...byPlace.values()].sort((a, b) =>
    a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1,
  );
}

function note(byPlace: Map<string, Access>, access: Access): void {
  const key = `${access.path}:${access.start}`;
  const old = byPlace.get(key);
  if (!old || RANK[access.kind] > RANK[old.kind]) byPlace.set(key, access);
}

function accessOf(placed: PlacedUse, kind: AccessKind): Access {
  const { start, end } = placed.use;
  return { ...locate(placed.file, start, end), kind, phase: isRunPhase(placed) ? "run" : "load" };
}

function kindOf(placed: PlacedUse, profile: UsageProfile, project: LinkedProject): AccessKind {
  const change = changeOf(placed, profile.container, project);
  return change === "none" ? "read" : change;
}
