import type { FacadePart, FlagHandle, TimedOperations } from "../flags/flag-handle.ts";
import { NO_FLAG, type Path } from "../flags/flag-mode.ts";
import { sharedState, type SharedState } from "../process/shared-state.ts";
import type { SiteRecord } from "../process/site-record.ts";
import { stackHere } from "../process/stack-here.ts";
import { MISMATCH, publish } from "../process/warn.ts";
import { describeValue } from "./describe-value.ts";

/** How many differences a site keeps word for word; beyond it they are counted only. */
const KEPT_MISMATCHES = 20;

export interface FacadeOptions {
  /** The feature flag that gates the facade. Without one the facade is always on: the end of a migration. */
  readonly flag?: string;
}

/** The one place that knows modes: every primitive asks its facade what this operation should do. */
export class Facade {
  readonly name: string;
  readonly shared: SharedState;
  readonly handle: FlagHandle;
  readonly site: SiteRecord;
  /** Reads that go by before the next that is compared, and what dividing left over; both in shadow by samples only. */
  private readsToSkip = 0;
  private remainder = 0;

  constructor(name: string, options: FacadeOptions) {
    this.name = name;
    this.shared = sharedState();
    const { flag = NO_FLAG } = options;
    if (options.flag === "") throw new TypeError(`${name}: its flag has no name`);
    this.handle = this.shared.flags.handle(flag, name);
    this.site = this.shared.sites.record(name, flag);
  }

  /** Counts one operation and says which path it takes. */
  enter(): Path {
    this.site.count();
    const { mode } = this.handle;
    if (mode === "off") return "off";
    const path = mode === "percentage" ? this.handle.path() : mode;
    if (path === "on") this.site.newPathOperations += 1;
    return path;
  }

  /**
   * `enter` for a read. Where shadow compares a share of the reads, the others are "off": the first of a facade's
   * reads is compared and then every so many, so that the same work compares the same reads each time. Writes must
   * all be done beside, whatever the share: else what is compared would not be what the new path had.
   */
  enterRead(): Path {
    const path = this.enter();
    return path === "shadow" && this.handle.readsAComparison !== 1 && this.isSkipped() ? "off" : path;
  }

  private isSkipped(): boolean {
    this.readsToSkip -= 1;
    if (this.readsToSkip >= 0) return true;
    const interval = this.handle.readsAComparison + this.remainder;
    this.readsToSkip = Math.floor(interval) - 1;
    this.remainder = interval % 1;
    return false;
  }

  /** Tells a part of the facade of each change of the flag, and exporters of it, for as long as it lives. */
  introduce(part: FacadePart): void {
    this.handle.introduce(part);
    this.shared.flags.stopwatch?.attach(part);
  }

  /** What a part says that can be timed under these names. */
  timed(...names: readonly string[]): TimedOperations {
    return { site: this.site, handle: this.handle, names };
  }

  /** In shadow: records a difference between the answer that is served and the one that would have been. */
  compare(operation: string, expected: unknown, actual: unknown): void {
    if (!Object.is(expected, actual)) this.mismatch(operation, expected, actual);
  }

  /** Runs a step of the new path that the caller must not hear of if it fails. */
  attempt<R>(operation: string, step: () => R): R | undefined {
    try {
      return step();
    } catch (error) {
      this.failed(operation, error);
      return undefined;
    }
  }

  /** Notes that a step of the new path failed. */
  failed(operation: string, error: unknown): void {
    this.site.errorCount += 1;
    if (this.handle.mode === "shadow") this.mismatch(operation, "no error", error);
    this.shared.flags.observer?.noteError(this.handle.flag);
  }

  private mismatch(operation: string, expected: unknown, actual: unknown): void {
    const isKept = this.site.mismatches.length < KEPT_MISMATCHES;
    const record = Object.freeze({
      operation,
      expected: describeValue(expected),
      actual: describeValue(actual),
      stack: isKept ? stackHere().slice(2).join("\n") : "",
    });
    this.site.addMismatch(record, KEPT_MISMATCHES);
    this.shared.flags.observer?.noteMismatch(this.handle.flag);
    publish(MISMATCH, () => ({ site: this.name, flag: this.handle.flag, ...record }));
  }
}
