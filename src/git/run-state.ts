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

/** The state of the last run in the journal that was not undone, or null when there is none. */
export function lastRun(entries: readonly JournalEntry[]): RunState | null {
  return runsOf(entries).findLast((run) => !run.undone)?.state ?? null;
}

/** The same of the runs that make the stack of stages: a branch beside it tells nothing of the stack. */
export function lastStackRun(entries: readonly JournalEntry[]): RunState | null {
  const isOfStack = ({ started: { kind } }: RunState): boolean => kind === "migrate" || kind === "restack";
  return runsOf(entries).findLast((run) => !run.undone && isOfStack(run.state))?.state ?? null;
}

/** The journal cut into runs, oldest first. An undo is of the last run that was not undone before. */
function runsOf(entries: readonly JournalEntry[]): readonly { state: RunState; undone: boolean }[] {
  const runs: { steps: JournalEntry[]; undone: boolean }[] = [];
  for (const entry of entries) {
    if (entry.step === "started") runs.push({ steps: [entry], undone: false });
    else {
      const current = runs.findLast((run) => !run.undone);
      current?.steps.push(entry);
      if (current !== undefined && entry.step === "undone") current.undone = true;
    }
  }
  return runs.flatMap(({ steps, undone }) => {
    const [started] = steps;
    return started?.step === "started" ? [{ state: stateOf(started, steps), undone }] : [];
  });
}

function stateOf(started: Step<"started">, steps: readonly JournalEntry[]): RunState {
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
