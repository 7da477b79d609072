import { sharedState } from "../process/shared-state.ts";
import type { SiteRecord } from "../process/site-record.ts";
import type { FlagMode } from "./flag-mode.ts";
import type { FlagSource } from "./flag-store.ts";
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
}

export interface FlagStatus {
  readonly flag: string;
  readonly mode: FlagMode;
  readonly source: FlagSource;
  readonly sites: readonly SiteStatus[];
}

/** Every flag that anything has named. */
export function status(): FlagStatus[] {
  return sharedState().flags.flagNames().map(flagStatus);
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
  });
}
