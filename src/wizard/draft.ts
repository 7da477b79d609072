import type { Finding } from "../model/finding.ts";
import type { Plan } from "../model/plan.ts";
import type { Answers } from "./answers.ts";
import { SCOPES_STAGE, type ScopePlace } from "./scopes-steps.ts";
import { sitesOfStages } from "./taken-findings.ts";

/** What is answered so far. */
export interface Draft extends Omit<Answers, "deleteCaches"> {
  readonly deleteCaches: readonly string[] | null;
  readonly go: boolean;
}

export interface DraftInput {
  readonly plan: Plan;
  /** The answers of an earlier run, from the configuration. */
  readonly configured: { readonly [Key in keyof Answers]?: Answers[Key] };
  /** Where scopes may begin. */
  readonly scopePlaces: readonly ScopePlace[];
}

/** Before the first question: what the last run was answered. */
export function firstDraft({ configured }: DraftInput): Draft {
  return {
    stages: [],
    only: configured.only ?? [],
    cache: configured.cache ?? null,
    deleteCaches: configured.deleteCaches ?? null,
    scopes: firstScopes(configured),
    owners: configured.owners ?? {},
    branchPattern: configured.branchPattern ?? "unambient/{n}-{stage}",
    split: configured.split ?? null,
    commits: configured.commits ?? "stage",
    validate: configured.validate ?? true,
    go: false,
  };
}

/** What the answers come to, once no more is asked. */
export function answersOf({ plan, scopePlaces }: DraftInput, draft: Draft): Answers {
  const { go: _go, ...answers } = draft;
  const caches = takenOf(plan, draft, "cache").map(({ id }) => id);
  return {
    ...answers,
    cache: draft.stages.includes("cache") ? draft.cache : null,
    deleteCaches: (draft.deleteCaches ?? []).filter((id) => caches.includes(id)),
    scopes: isEverywhere(scopePlaces, draft) ? null : draft.scopes,
  };
}

/** As the last run had it: without the stage there was no place. */
function firstScopes({ stages, scopes }: DraftInput["configured"]): readonly string[] | null {
  if (stages !== undefined && !stages.includes(SCOPES_STAGE)) return [];
  return scopes ?? null;
}

/** Who takes every place takes those that come later, too; who takes none says so by the stages. */
function isEverywhere(
  places: readonly ScopePlace[],
  { scopes, stages }: Pick<Draft, "scopes" | "stages">,
): boolean {
  if (scopes === null || !stages.includes(SCOPES_STAGE)) return true;
  return places.every(({ id, refusal }) => refusal !== null || scopes.includes(id));
}

/** The caches that live on, and need limits. */
export function keptCaches(plan: Plan, draft: Draft): readonly Finding[] {
  return takenOf(plan, draft, "cache").filter(({ id }) => draft.deleteCaches?.includes(id) !== true);
}

/** The findings of a stage that are taken. */
export function takenOf(
  plan: Plan,
  { stages, only }: Pick<Draft, "stages" | "only">,
  stage: string,
): readonly Finding[] {
  if (!stages.includes(stage)) return [];
  return sitesOfStages(plan, [stage])
    .map(({ finding }) => finding)
    .filter(({ id }) => only.length === 0 || only.includes(id));
}
