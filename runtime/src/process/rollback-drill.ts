import type { FlagMode } from "../flags/flag-mode.ts";
import type { SiteRecord } from "./site-record.ts";

/** The part of the flag store that a drill works with. */
export interface DrilledFlags {
  resolve(flag: string, site?: string | null): { readonly mode: FlagMode };
  write(name: string, mode: FlagMode | null, reason: string): void;
}

// Operations between two flips, round and round: close together, so that a site used three times sees on, off and on;
// of no common measure, so that a loop does not always meet the same mode.
const GAPS = [1, 1, 2, 3, 5, 7, 11] as const;

/**
 * Rolls flags that are on back, and on again, while the program runs: at fixed counts of each site's operations, so
 * that a run can be repeated. Whatever the program answers must not depend on it.
 */
export class RollbackDrill {
  private readonly flags: DrilledFlags;
  /** Flags that take part, and whether they are rolled back now. */
  private readonly rolledBack = new Map<string, boolean>();
  private readonly dueAt = new Map<SiteRecord, number>();
  private readonly steps = new Map<SiteRecord, number>();

  constructor(flags: DrilledFlags) {
    this.flags = flags;
  }

  /** Flips the site's flag when that is due, and gives the operation count at which it will be again. */
  reached(record: SiteRecord): number {
    const due = this.dueAt.get(record) ?? 1 + GAPS[0];
    if (record.operations < due) return due;
    const step = (this.steps.get(record) ?? 0) + 1;
    const next = due + (GAPS[step % GAPS.length] as number);
    this.steps.set(record, step);
    this.dueAt.set(record, next);
    this.flip(record);
    return next;
  }

  private flip(record: SiteRecord): void {
    const { flag } = record;
    const isBack = this.rolledBack.get(flag);
    // Only what is on can be rolled back; a facade whose migration is finished has no flag any more.
    if (isBack === undefined && (flag === "" || this.flags.resolve(flag, record.site).mode !== "on")) return;
    this.rolledBack.set(flag, isBack !== true);
    this.flags.write(flag, isBack === true ? null : "off", "rollback drill");
    record.flips += 1;
  }
}
