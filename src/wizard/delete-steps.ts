import type { Finding } from "../model/finding.ts";
import { BACK, type Asker } from "./asker.ts";
import type { Step } from "./steps.ts";

/** A cache without which the code answers the same. */
export interface DeletableCache {
  readonly finding: Finding;
  /** Looking a value up costs about what making it costs. */
  readonly isCheap: boolean;
}

export interface DeleteAnswer {
  /** Null: not asked yet. */
  readonly deleteCaches: readonly string[] | null;
}

export interface DeleteQuestion<State> {
  readonly asker: Asker;
  /** Those of the caches that are taken. */
  readonly deletableOf: (state: State) => readonly DeletableCache[];
}

/** Which caches are not worth keeping: those of the last run, else those that the code shows to be cheap. */
export function deleteStep<State extends DeleteAnswer>({
  asker,
  deletableOf,
}: DeleteQuestion<State>): Step<State> {
  return async (state) => {
    const caches = deletableOf(state);
    if (caches.length === 0) return "skip";
    const cheap = caches.filter(({ isCheap }) => isCheap).map(({ finding }) => finding.id);
    const chosen = state.deleteCaches ?? cheap;
    const picked = await asker.pickSome(
      "Delete a cache? What is marked keeps nothing once the flag is on",
      caches.map(({ finding: { id, name, path, line }, isCheap }) => ({
        value: id,
        name: `${name} (${path}:${line})`,
        description: isCheap
          ? "What it keeps is made without a call or a loop: looking it up costs about as much."
          : "The code answers the same without it, by computing each time.",
        checked: chosen.includes(id),
      })),
    );
    return picked === BACK ? BACK : { ...state, deleteCaches: picked };
  };
}
