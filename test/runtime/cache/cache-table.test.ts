import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CacheOptions } from "../../../runtime/src/cache/cache-state.ts";
import { cache } from "../../../runtime/src/cache/cache.ts";
import { freshFlag, MODES, setFlag } from "../with-mode.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const keys: readonly (string | number)[] = ["a", "b", 1, "1", "toString", "__proto__"];
const step = fc.tuple(
  fc.constantFrom("set", "delete", "assign", "clear", "flip"),
  fc.constantFrom(...keys),
  fc.nat({ max: 9 }),
);

function sizes(flag: string, limits: Partial<CacheOptions> = {}) {
  return cache<number>("sizes", { flag, legacy: {} as Record<string, number>, ...limits });
}

describe("a cache of an object", () => {
  it("answers as the object's own operators within its limits, whatever the flag does", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const flag = freshFlag("off");
        let plain: Record<PropertyKey, unknown> = {};
        const table = cache<unknown>("table", { flag, legacy: {} });
        for (const [operation, key, value] of steps) {
          if (operation === "flip") setFlag(flag, MODES[value % 4] ?? "on");
          else if (operation === "set") expect(table.set(key, value)).toBe((plain[key] = value));
          else if (operation === "delete") expect(table.delete(key)).toBe(delete plain[key]);
          else if (operation === "clear") {
            table.clear();
            plain = {};
          } else {
            Object.assign(plain, { [key]: value });
            expect(table.assign({ [key]: value })).toBe(table);
          }
          for (const each of keys) {
            expect(table.get(each)).toBe(plain[each]);
            expect(table.has(each)).toBe(each in plain);
            expect(table.hasOwn(each)).toBe(Object.hasOwn(plain, each));
          }
          expect(table.keys()).toEqual(Object.keys(plain));
          expect(table.values()).toEqual(Object.values(plain));
          expect(table.entries()).toEqual(Object.entries(plain));
        }
      }),
    );
  });

  it("writes to the very object that it was given", () => {
    const legacy: Record<string, number> = {};
    cache<number>("sizes", { flag: freshFlag("on"), legacy }).set("a", 1);
    expect(legacy).toEqual({ a: 1 });
  });

  it("puts nothing in from nothing, as `Object.assign` does", () => {
    const table = sizes(freshFlag("on"));
    for (const nothing of [null, undefined])
      expect(table.assign(nothing as unknown as Record<string, number>).keys()).toEqual([]);
  });

  it("has no limits while the flag is off", () => {
    const table = sizes(freshFlag("off"), { ttl: 1, max: 1 });
    table.set("a", 1);
    table.set("b", 2);
    vi.advanceTimersByTime(1000);
    expect(table.entries()).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });

  it("forgets an entry when its time is up, for every way of looking", () => {
    const look: ((table: ReturnType<typeof sizes>) => unknown)[] = [
      (table) => table.get("a") === undefined,
      (table) => !table.has("a"),
      (table) => !table.hasOwn("a"),
      (table) => table.keys().length === 0,
      (table) => table.values().length === 0,
      (table) => table.entries().length === 0,
    ];
    for (const isGone of look) {
      const table = sizes(freshFlag("on"), { ttl: 100 });
      table.set("a", 1);
      vi.advanceTimersByTime(100);
      expect(isGone(table)).toBe(false);
      vi.advanceTimersByTime(1);
      expect(isGone(table)).toBe(true);
      expect(table.metrics()).toMatchObject({ size: 0, expirations: 1 });
    }
  });

  it("never holds more than it may, counting what it held before the flag went on", () => {
    const flag = freshFlag("off");
    const table = sizes(flag, { max: 3 });
    for (const key of ["a", "b", "c"]) table.set(key, 1);
    setFlag(flag, "on");
    table.set("d", 1);
    expect(table.keys()).toHaveLength(3);
    expect(table.hasOwn("d")).toBe(true);
  });

  it("takes no array and no Set for a memo table", () => {
    const wrong = (legacy: object) => () => cache("sizes", { flag: freshFlag(), legacy: legacy as never });
    expect(wrong([])).toThrow("cache needs a Map, WeakMap or plain object");
    expect(wrong(new Set())).toThrow("cache needs a Map, WeakMap or plain object");
  });

  it("shares one call among those who miss at the same time", async () => {
    const table = sizes(freshFlag("on"));
    const compute = vi.fn(async () => 7);
    expect(await Promise.all([table.getOrCompute("a", compute), table.getOrCompute("a", compute)])).toEqual([
      7, 7,
    ]);
    expect(compute).toHaveBeenCalledTimes(1);
  });
});
