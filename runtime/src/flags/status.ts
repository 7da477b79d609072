import { sharedState } from "../process/shared-state.ts";
import type { PathTimings, SiteRecord } from "../process/site-record.ts";
import type { FlagMode, Path } from "./flag-mode.ts";
import { flagNames } from "./flag-names.ts";
import type { FlagSource } from "./mode-sources.ts";
import { flagsOfStage } from "./stage-flags.ts";

/** What one site of a flag has done. */
export interface SiteStatus {
  readonly site: string;
  readonly path: string | null;
  readonly operations: number;
  /** How many of them the new path answered. */
  readonly newPathOperations: number;
  readonly mismatches: number;
  readonly errors: number;
  /** By path ("off": the legacy one, "on": the new one), of what was timed; see `measure`. */
  readonly timings: Readonly<Partial<Record<Path, PathTimings>>>;
}

export interface FlagStatus {
  readonly flag: string;
  readonly mode: FlagMode;
  readonly source: FlagSource;
  readonly sites: readonly SiteStatus[];
}

/** Every flag that anything has named. */
export function status(): FlagStatus[] {
  return flagNames(sharedState().flags).map(flagStatus);
}

/** The flags that gate a stage of a migration. */
export function stageStatus(stage: string): FlagStatus[] {
  return flagsOfStage(stage).map(flagStatus);
}

function flagStatus(flag: string): FlagStatus {
  const { flags, sites } = sharedState();
  const ofFlag = sites.all().filter((record) => record.flag === flag);
  return Object.freeze({ flag, ...flags.resolve(flag), sites: Object.freeze(ofFlag.map(siteStatus)) });
}

function siteStatus(record: SiteRecord): SiteStatus {
  const { site, path, operations, newPathOperations, mismatchCount, errorCount } = record;
  return Object.freeze({
    site,
    path,
    operations,
    newPathOperations,
    mismatches: mismatchCount,
    errors: errorCount,
    timings: Object.freeze({ ...record.timings }),
  });
}
