import { composeEdits } from "../edit/compose-edits.ts";
import type { FileChange } from "../model/edit.ts";
import type { Finding } from "../model/finding.ts";
import type { PlannedSite, ProofStep, StagePlan } from "../model/plan.ts";
import type { Stage } from "../model/stage.ts";

/** Where a finding stands, or a file that a program of the user's changes. */
export type Place = Pick<Finding, "path" | "package">;

/** How a stage is dealt out to branches and commits. */
export interface Division {
  /** The part of its stage that a finding goes into, by what does not change between runs; null: no parts. */
  readonly partOf: ((place: Place) => string) | null;
  /** A commit for each finding. */
  readonly commitEach: boolean;
}

/** The findings with these ids form a part; each inner list is a commit. */
export interface Part {
  readonly name: string | null;
  readonly ids: ReadonlySet<string>;
  readonly commits: readonly (readonly string[])[];
}

/** The parts of a stage that was planned whole, by name: the same findings always fall into the same parts. */
export function partsOf(whole: StagePlan, { partOf, commitEach }: Division): readonly Part[] {
  const byName = new Map<string | null, PlannedSite[]>(whole.sites.length === 0 ? [[null, []]] : []);
  for (const site of whole.sites) {
    const name = partOf === null ? null : partOf(site.finding);
    byName.set(name, [...(byName.get(name) ?? []), site]);
  }
  return [...byName]
    .sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1))
    .map(([name, sites]) => {
      const moved = sites.filter((site) => site.disposition !== "manual").map((site) => site.finding.id);
      const commits = commitEach ? moved.map((id) => [id]) : [];
      // What can only be rewritten together with its neighbour is left for a last commit of all that remain.
      return { name, ids: new Set(sites.map((site) => site.finding.id)), commits: [...commits, moved] };
    });
}

/** A part of a stage as a stage: the same in all but name. */
export function partStage(stage: Stage, part: string | null): Stage {
  if (part === null) return stage;
  return { ...stage, id: `${stage.id}/${part}`, title: `${stage.title}: ${part}`, partOf: stage.id };
}

/** One plan of several that were made one upon the other; they stay as its commits. */
export function joinPlans(
  stage: Stage,
  part: Part,
  plans: readonly StagePlan[],
  whole: StagePlan,
): StagePlan {
  const made = plans.filter((plan) => plan.changes.length > 0);
  const sites = new Map(whole.sites.map((site) => [site.finding.id, site]));
  for (const site of plans.flatMap((plan) => plan.sites)) {
    const isLast = site.disposition !== "manual" || site.refusal?.code !== "not-chosen";
    if (part.ids.has(site.finding.id) && isLast) sites.set(site.finding.id, site);
  }
  return {
    stage,
    sites: [...sites.values()].filter((site) => part.ids.has(site.finding.id)),
    changes: joinChanges(made.flatMap((plan) => plan.changes)),
    proof: joinProofs(made.length === 0 ? [whole] : made),
    ...(made.length < 2 ? {} : { commits: made }),
  };
}

function joinChanges(changes: readonly FileChange[]): readonly FileChange[] {
  const joined = new Map<string, FileChange>();
  for (const change of changes) {
    const before = joined.get(change.path);
    joined.set(change.path, before === undefined ? change : onTop(before, change));
  }
  return [...joined.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function onTop(below: FileChange, { path, after, edits }: FileChange): FileChange {
  const length = below.before?.length ?? 0;
  return { ...below, after, edits: composeEdits(path, length, below.edits, edits) };
}

function joinProofs(plans: readonly StagePlan[]): readonly ProofStep[] {
  const [first] = plans;
  if (plans.length < 2 || first === undefined) return first?.proof ?? [];
  return first.proof.map(({ name }) => {
    const steps = plans.flatMap((plan) => plan.proof.filter((step) => step.name === name));
    const failed = steps.find((step) => !step.passed);
    return {
      name,
      passed: failed === undefined,
      detail: failed?.detail ?? `${steps.length} commits, each proved`,
    };
  });
}
