import { BACK, type Asker } from "./asker.ts";
import type { Step } from "./steps.ts";

/** The stage that opens scopes: no finding is of it, so the tree does not hold it. */
export const SCOPES_STAGE = "scopes";

/** Where requests, jobs or messages come in. */
export interface ScopePlace {
  readonly id: string;
  readonly path: string;
  readonly line: number;
  /** "express application", in words. */
  readonly what: string;
  /** Why no scope can be opened there, and what a person can do; null where one can. */
  readonly refusal: string | null;
}

export interface ScopesAnswer {
  readonly stages: readonly string[];
  /** Ids of places; null: not asked yet. */
  readonly scopes: readonly string[] | null;
}

/** Where scopes begin: as the last run had it, else wherever they can. */
export function scopesStep<State extends ScopesAnswer>(
  asker: Asker,
  places: readonly ScopePlace[],
): Step<State> {
  const open = places.filter(({ refusal }) => refusal === null);
  return async (state) => {
    if (open.length === 0) return "skip";
    const chosen = state.scopes ?? open.map(({ id }) => id);
    const picked = await asker.pickSome(
      "Where do scopes begin? Each request, job or message gets one",
      open.map(({ id, what, path, line }) => ({
        value: id,
        name: `${nameIn(id)}, ${what} (${path}:${line})`,
        checked: chosen.includes(id),
      })),
    );
    if (picked === BACK) return BACK;
    const others = state.stages.filter((stage) => stage !== SCOPES_STAGE);
    return { ...state, scopes: picked, stages: picked.length === 0 ? others : [...others, SCOPES_STAGE] };
  };
}

function nameIn(id: string): string {
  return id.slice(id.lastIndexOf("#") + 1);
}
