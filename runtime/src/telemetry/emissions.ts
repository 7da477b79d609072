import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { held, type Held } from "../facade/held.ts";

/** When each key was last let through: an object or a `Map` from key to time. */
export type EmissionTable = Record<string, number> | Map<unknown, number>;

/** `legacy` is the table that the code kept. */
export type EmissionsOptions = EmissionLimit & FacadeOptions & Held<EmissionTable>;

export interface EmissionLimit {
  /** Most keys that are remembered with the flag on; the one let through longest ago goes first. @default 10000 */
  readonly limit?: number;
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
  private readonly limit: number;
  /** How many keys the table has: asking an object for it takes as long as there are keys. */
  private size: number;

  constructor(name: string, options: EmissionsOptions) {
    this.facade = new Facade(name, options);
    this.table = held(options);
    this.limit = options.limit ?? DEFAULT_LIMIT;
    this.size = sizeOf(this.table);
  }

  emitOncePer(key: PropertyKey, interval: number, now: number = Date.now()): boolean {
    const path = this.facade.enter();
    const last = read(this.table, key);
    if (last !== undefined && now - last < interval) return false;
    if (last === undefined) this.size += 1;
    if (path === "on") this.makeRoom(key, last);
    write(this.table, key, now);
    return true;
  }

  // A key that is let through again goes to the end of the order, so that the first is the one quiet for longest.
  private makeRoom(key: PropertyKey, last: number | undefined): void {
    if (last !== undefined) remove(this.table, key);
    for (; this.size > this.limit; this.size -= 1) removeFirst(this.table);
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
