import { sharedState } from "../process/shared-state.ts";
import { persistFlags, watchFlags, type WatchOptions } from "./flag-file.ts";
import type { FlagMode, Path } from "./flag-mode.ts";
import type { FacadePart } from "./flag-handle.ts";
import { flagAskedFor } from "./flag-names.ts";
import type { FlagChange } from "./flag-store.ts";
import { OperationTimer } from "./operation-timer.ts";
import { RollbackRules, type RollbackRule } from "./rollback-rules.ts";
import { flagsOfStage } from "./stage-flags.ts";
import { stageStatus, status } from "./status.ts";

/** Where modes come from when nothing in this process, nor the environment, says otherwise. Null: ask the file. */
export type FlagProvider = (flag: string) => FlagMode | null;

/** A flag that is held on to. */
export interface HeldFlag {
  readonly mode: Path | "percentage";
  path(): Path;
  pathFor(key: string | null): Path;
}

/** Switching, asking and watching flags. */
export const flags = {
  /** True when the new path answers here and now. */
  enabled,
  /** The same for a key of the caller's, where a percentage decides. */
  enabledFor,
  /** The flag to hold on to, for the hottest of paths: its `mode` is a field that changes with the flag. */
  hold: (flag: string): HeldFlag => flagAskedFor(sharedState().flags, flag),
  /** What an operation does here and now. */
  path: (flag: string): Path => flagAskedFor(sharedState().flags, flag).path(),
  /** Sets a flag, or `flag/site` for one site, in this process; null lets the other sources answer again. */
  set: (flag: string, mode: FlagMode | null, reason = "set"): void =>
    sharedState().flags.write(flag, mode, reason),
  /** Switches a share of keys on, 0 to 100. */
  setPercentage,
  /** Switches a stage's flags, on unless told otherwise. */
  enableStage,
  /** Switches a stage's flags off. */
  rollbackStage: (stage: string, reason = "rolled back"): void => enableStage(stage, "off", reason),
  /** Everything off at once, whatever any source says, until `resume`. */
  emergencyRollback: (reason = "emergency"): void => sharedState().flags.halt(reason),
  /** Ends an emergency: the sources answer again. */
  resume: (): void => sharedState().flags.resume(),
  /** Switches a flag off by itself when a limit is met; returns the way to take the rule back. */
  rollbackWhen,
  /** Counts an error of a new path that the facades cannot see, for the rules. */
  noteError: (flag: string): void => sharedState().flags.observer?.noteError(flag),
  /** Every flag with its mode, where that comes from, and what its sites have done. */
  status,
  /** The same by stage of the migration. */
  stageStatus,
  /** Times one in so many operations from now on, for `status`; returns the way to stop. */
  measure,
  /** What changed when, and why, oldest first. */
  history: (): readonly FlagChange[] => [...sharedState().flags.history],
  /** Writes the flags as they stand to the flag file and returns its path. */
  persist: (): string => persistFlags(sharedState().flags),
  /** Reads environment and file again. */
  reload: (): void => sharedState().flags.load(),
  /** Reads the flag file again whenever it changes; returns the way to stop. */
  watch: (options?: WatchOptions): (() => void) => watchFlags(sharedState().flags, options),
  /** Reads this flag file from now on. */
  useFile: (file: string): void => sharedState().flags.useFile(file),
  /** Asks this from now on before the file; null takes it back. */
  useProvider: (provider: FlagProvider | null): void => sharedState().flags.useProvider(provider),
} as const;

function enabled(flag: string): boolean {
  return flagAskedFor(sharedState().flags, flag).path() === "on";
}

function enabledFor(flag: string, key: string): boolean {
  return flagAskedFor(sharedState().flags, flag).pathFor(key) === "on";
}

function setPercentage(flag: string, percentage: number, reason = "set"): void {
  if (!(percentage >= 0 && percentage <= 100))
    throw new RangeError(`A percentage is a number from 0 to 100, not ${String(percentage)}.`);
  sharedState().flags.write(flag, { percentage }, reason);
}

function enableStage(stage: string, mode: FlagMode = "on", reason = `stage ${stage}`): void {
  for (const flag of flagsOfStage(stage)) sharedState().flags.write(flag, mode, reason);
}

/**
 * @param every How many operations there are to one that is timed. @default 100
 * @throws RangeError for a number below 1.
 */
function measure({ every = 100 }: { readonly every?: number } = {}): () => void {
  if (!(every >= 1)) throw new RangeError(`"every" is a number from 1, not ${String(every)}.`);
  const { flags: store } = sharedState();
  const eachPart = (visit: (part: FacadePart) => void): void => {
    for (const handle of store.allHandles()) for (const part of handle.living()) visit(part);
  };
  const timer = new OperationTimer(every);
  store.stopwatch = timer;
  eachPart((part) => timer.detach(part));
  eachPart((part) => timer.attach(part));
  return () => {
    if (store.stopwatch !== timer) return;
    store.stopwatch = null;
    eachPart((part) => timer.detach(part));
  };
}

function rollbackWhen(flag: string, rule: RollbackRule): () => void {
  const { flags: store, sites } = sharedState();
  store.observer ??= new RollbackRules(store, (name) => sites.operationsOf(name));
  return store.observer.add(flag, rule);
}
