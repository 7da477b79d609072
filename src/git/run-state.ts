import type { JournalEntry, RefUpdate } from "./journal-entry.ts";

type Step<K extends JournalEntry["step"]> = Extract<JournalEntry, { step: K }>;

/** Where a run stands, read from its journal. */
export interface RunState {
  readonly started: Step<"started">;
  readonly worktrees: readonly string[];
  /** By stage id. */
  readonly commits: ReadonlyMap<string, Step<"committed">>;
  readonly validations: ReadonlyMap<string, Step<"validated">["report"]>;
  /** The branches that the run made or was about to make. */
  readonly refs: readonly RefUpdate[];
  readonly published: boolean;
  readonly finished: boolean;
}

/** The state of the last run in the journal, or null when there is none or it was undone. */
export function lastRun(entries: readonly JournalEntry[]): RunState | null {
  const from = entries.findLastIndex((entry) => entry.step === "started");
  const started = entries[from];
  if (started?.step !== "started") return null;
  const steps = entries.slice(from);
  if (steps.some((entry) => entry.step === "undone")) return null;
  return {
    started,
    worktrees: pick(steps, "worktree").map((entry) => entry.path),
    commits: new Map(pick(steps, "committed").map((entry) => [entry.stage, entry])),
    validations: new Map(pick(steps, "validated").map((entry) => [entry.stage, entry.report])),
    refs: pick(steps, "publishing").at(-1)?.refs ?? [],
    published: steps.some((entry) => entry.step === "published"),
    finished: steps.some((entry) => entry.step === "finished"),
  };
}

function pick<K extends JournalEntry["step"]>(entries: readonly JournalEntry[], step: K): Step<K>[] {
  return entries.filter((entry): entry is Step<K> => entry.step === step);
}
