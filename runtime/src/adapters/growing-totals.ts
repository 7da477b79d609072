import type { FlagHandle } from "../flags/flag-handle.ts";
import { getOrMake } from "../facade/get-or-make.ts";

type Sums = Map<string, number>;

/** Sums over the facades of one name that do not fall when one of these is collected. */
export class GrowingTotals {
  private readonly lastByPart = new WeakMap<object, Sums>();
  private readonly totals = new Map<FlagHandle, Sums>();

  /** @param value What the part has counted since it was made. */
  add(handle: FlagHandle, part: object, name: string, value: number): void {
    const last = getOrMake(this.lastByPart, part, () => new Map());
    const total = getOrMake(this.totals, handle, () => new Map());
    total.set(name, (total.get(name) ?? 0) + value - (last.get(name) ?? 0));
    last.set(name, value);
  }

  of(handle: FlagHandle): Map<string, number> {
    return this.totals.get(handle) ?? new Map();
  }
}
