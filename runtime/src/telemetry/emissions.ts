import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { held, type Held } from "../facade/held.ts";

/** When each key was last let through: an object or a `Map` from key to time. */
export type EmissionTable = Record<string, number> | Map<unknown, number>;

/** `legacy` is the table that the code kept. */
export type EmissionsOptions = EmissionLimit & FacadeOptions & Held<EmissionTable>;

export interface EmissionLimit {
  /** Most keys that are remembered with the flag on; the one let through longest ago goes first. @default 10000 */
  readonly limit?: number;
  /** When a key counts as let through that never was. @default it is let through whatever the clock says */
  readonly startsAt?: number;
  /** Whether a key that was let through at the time 0 counts as one that never was. @default false */
  readonly zeroIsNever?: boolean;
  /** Whether the very moment at which the interval ends is still held back. @default false */
  readonly includesEnd?: boolean;
  /**
   * Whether what cannot be compared, an interval or a time that is no number, holds back; else it lets through.
   * @default false
   */
  readonly strict?: boolean;
}

export interface Emissions {
  /**
   * True, and noted, unless the key was let through within the last `interval` milliseconds.
   * @param now what the clock says. @default Date.now()
   */
  emitOncePer(key: PropertyKey, interval: number, now?: number): boolean;
}

/**
 * Holds what used to be a table of times at which events were last emitted. With the flag off the table grows with its
 * keys, as it did; with it on it is bounded. The table is the same, so that a flip forgets nothing.
 * @example
 * const lastWarned = emissions("lastWarned", { flag: "use_telemetry_server", legacy: {} });
 * if (lastWarned.emitOncePer(code, 60_000)) console.warn(code);
 */
export function emissions(name: string, options: EmissionsOptions): Emissions {
  return new LegacyEmissions(name, options);
}

const DEFAULT_LIMIT = 10_000;

class LegacyEmissions implements Emissions {
  private readonly facade: Facade;
  private readonly table: EmissionTable;
  private readonly rule: EmissionLimit;
  /** How many keys the table has: asking an object for it takes as long as there are keys. */
  private size: number;

  constructor(name: string, options: EmissionsOptions) {
    this.facade = new Facade(name, options);
    this.table = held(options);
    this.rule = options;
    this.size = sizeOf(this.table);
  }

  emitOncePer(key: PropertyKey, interval: number, now: number = Date.now()): boolean {
    const path = this.facade.enter();
    const last = read(this.table, key);
    if (this.isHeldBack(last, interval, now)) return false;
    if (last === undefined) this.size += 1;
    if (path === "on") this.makeRoom(key, last);
    write(this.table, key, now);
    return true;
  }

  private isHeldBack(last: number | undefined, interval: number, now: number): boolean {
    const { startsAt, zeroIsNever, includesEnd, strict } = this.rule;
    const from = zeroIsNever ? last || startsAt : (last ?? startsAt);
    if (from === undefined) return false;
    const passed = now - from;
    if (strict) return !(includesEnd ? passed > interval : passed >= interval);
    return includesEnd ? passed <= interval : passed < interval;
  }

  // A key that is let through again goes to the end of the order, so that the first is the one quiet for longest.
  private makeRoom(key: PropertyKey, last: number | undefined): void {
    if (last !== undefined) remove(this.table, key);
    const { limit = DEFAULT_LIMIT } = this.rule;
    for (; this.size > limit; this.size -= 1) removeFirst(this.table);
  }
}

function read(table: EmissionTable, key: PropertyKey): number | undefined {
  return table instanceof Map ? table.get(key) : (table as Record<PropertyKey, number>)[key];
}

function write(table: EmissionTable, key: PropertyKey, time: number): void {
  if (table instanceof Map) table.set(key, time);
  else (table as Record<PropertyKey, number>)[key] = time;
}

function remove(table: EmissionTable, key: PropertyKey): void {
  if (table instanceof Map) table.delete(key);
  else delete (table as Record<PropertyKey, number>)[key];
}

function sizeOf(table: EmissionTable): number {
  return table instanceof Map ? table.size : Object.keys(table).length;
}

function removeFirst(table: EmissionTable): void {
  const [first] = table instanceof Map ? table.keys() : Object.keys(table);
  remove(table, first as PropertyKey);
}
