import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { held, type Held } from "../facade/held.ts";

/** `legacy` is what the counter began with. */
export type SamplingOptions = FacadeOptions & Held<number>;

/** A counter of which every nth step is let through. */
export interface Sampling {
  value: number;
  /** Counts one up; true when the count is a multiple of `n`. */
  everyNth(n: number): boolean;
  /** Counts one up; true when the count was a multiple of `n` before: for the first step of every `n`. */
  firstOf(n: number): boolean;
}

/**
 * Holds what used to be a module's counter that was compared by remainder. The count is one for all modes; with the
 * flag on it begins anew before numbers get too large to tell one from the next.
 * @example
 * const beats = sampling("beats", { flag: "use_telemetry_server", legacy: 0 });
 * if (beats.everyNth(10)) report(beats.value);
 */
export function sampling(name: string, options: SamplingOptions): Sampling {
  return new LegacyCounter(name, options);
}

class LegacyCounter implements Sampling {
  value: number;
  private readonly facade: Facade;

  constructor(name: string, options: SamplingOptions) {
    this.facade = new Facade(name, options);
    this.value = held(options);
  }

  everyNth(n: number): boolean {
    this.enter();
    this.value += 1;
    return this.value % n === 0;
  }

  firstOf(n: number): boolean {
    this.enter();
    return this.value++ % n === 0;
  }

  private enter(): void {
    const path = this.facade.enter();
    if (path === "on" && this.value >= Number.MAX_SAFE_INTEGER) this.value = 0;
  }
}
