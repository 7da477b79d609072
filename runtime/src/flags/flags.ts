import { sharedState } from "../process/shared-state.ts";
import type { FlagMode, Path } from "./flag-mode.ts";
import type { FlagChange, FlagSource } from "./flag-store.ts";

/** What one site of a flag has done. */
export interface SiteStatus {
  readonly site: string;
  readonly path: string | null;
  readonly operations: number;
  readonly newPathOperations: number;
  readonly mismatches: number;
  readonly errors: number;
}

export interface FlagStatus {
  readonly flag: string;
  readonly mode: FlagMode;
  readonly source: FlagSource;
  readonly sites: readonly SiteStatus[];
}

/** Switching, asking and watching flags. */
export const flags = {
  /** True when the new path answers here and now. */
  enabled: (flag: string): boolean => sharedState().flags.handle(flag).path() === "on",
  /** The same for a key of the caller's, where a percentage decides. */
  enabledFor: (flag: string, key: string): boolean => sharedState().flags.handle(flag).pathFor(key) === "on",
  /** What an operation does here and now. */
  path: (flag: string): Path => sharedState().flags.handle(flag).path(),
  /** Sets a flag, or `flag/site` for one site, in this process; null lets the other sources answer again. */
  set: (flag: string, mode: FlagMode | null, reason = "set"): void =>
    sharedState().flags.write(flag, mode, reason),
  /** Switches a share of keys on, 0 to 100. */
  setPercentage,
  status,
  /** Reads environment and file again. */
  reload: (): void => sharedState().flags.load(),
  /** What changed when, and why, oldest first. */
  history: (): readonly FlagChange[] => [...sharedState().flags.history],
} as const;

function setPercentage(flag: string, percentage: number, reason = "set"): void {
  if (!(percentage >= 0 && percentage <= 100))
    throw new RangeError(`A percentage is a number from 0 to 100, not ${String(percentage)}.`);
  sharedState().flags.write(flag, { percentage }, reason);
}

function status(): FlagStatus[] {
  const { flags: store, sites } = sharedState();
  const all = sites.all();
  return store.flagNames().map((flag) =>
    Object.freeze({
      flag,
      ...store.resolve(flag),
      sites: all
        .filter((record) => record.flag === flag)
        .map(({ site, path, operations, newPathOperations, mismatchCount, errorCount }) =>
          Object.freeze({
            site,
            path,
            operations,
            newPathOperations,
            mismatches: mismatchCount,
            errors: errorCount,
          }),
        ),
    }),
  );
}
