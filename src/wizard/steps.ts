import { BACK, type Back } from "./asker.ts";

/** One question: takes what is known and gives more, or asks to go back; `skip` when it does not apply. */
export type Step<State> = (state: State) => Promise<State | Back | "skip">;

/**
 * Asks the steps in order; going back returns to the last step that asked something, with the state it was asked in.
 * @returns null when the person went back before the first step
 */
export async function runSteps<State>(start: State, steps: readonly Step<State>[]): Promise<State | null> {
  const asked: { readonly at: number; readonly state: State }[] = [];
  let state = start;
  for (let at = 0; at < steps.length;) {
    const outcome = await (steps[at] as Step<State>)(state);
    if (outcome === BACK) {
      const before = asked.pop();
      if (before === undefined) return null;
      ({ at, state } = before);
      continue;
    }
    if (outcome !== "skip") {
      asked.push({ at, state });
      state = outcome;
    }
    at += 1;
  }
  return state;
}
