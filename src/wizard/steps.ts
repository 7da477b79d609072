import { BACK, type Back } from "./asker.ts";

/** One question: takes what is known and gives more, or asks to go back; `skip` when it does not apply. */
export type Step<State> = (state: State) => Promise<State | Back | "skip">;

/**
 * Asks the steps in order; going back returns to the last step that asked something, which finds there
 * what it was answered.
 * @returns null when the person went back before the first step
 */
export async function runSteps<State>(start: State, steps: readonly Step<State>[]): Promise<State | null> {
  const asked: number[] = [];
  let state = start;
  for (let at = 0; at < steps.length;) {
    const outcome = await (steps[at] as Step<State>)(state);
    if (outcome === BACK) {
      const before = asked.pop();
      if (before === undefined) return null;
      at = before;
      continue;
    }
    if (outcome !== "skip") {
      asked.push(at);
      state = outcome;
    }
    at += 1;
  }
  return state;
}
