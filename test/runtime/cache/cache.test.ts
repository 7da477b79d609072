import { deepStrictEqual } from "node:assert/strict";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CacheOptions } from "../../../runtime/src/cache/cache-state.ts";
import { cache } from "../../../runtime/src/cache/cache.ts";
import { freshFlag, MODES, modeName, setFlag } from "../with-mode.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function tables(flag: string, limits: Partial<CacheOptions> = {}) {
  return cache<string, number>("tables", { flag, legacy: new Map<string, number>(), ...limits });
}

describe.each(MODES.map((mode) => [modeName(mode), mode] as const))(
  "cache within its limits, %s",
  (_name, mode) => {
    it("is the Map that it was given, and passes for one", () => {
      const legacy = new Map([["a", 1]]);
      const facade = cache("tables", { flag: freshFlag(mode), legacy });
      expect(facade).toBe(legacy);
      deepStrictEqual(facade, new Map([["a", 1]]));
      expect(structuredClone(facade)).toEqual(new Map([["a", 1]]));
      expect([facade.get("a"), facade.has("a"), facade.size]).toEqual([1, true, 1]);
    });

    it("makes one call for all who miss at the same time, and stores the answer", async () => {
      const facade = tables(freshFlag(mode));
      const compute = vi.fn(async () => 7);
      const answers = Array.from({ length: 100 }, () => facade.getOrCompute("a", compute));
      expect(new Set(await Promise.all(answers))).toEqual(new Set([7]));
      expect(compute).toHaveBeenCalledTimes(1);
      expect(facade.get("a")).toBe(7);
      expect(await facade.getOrCompute("a", compute)).toBe(7);
      expect(compute).toHaveBeenCalledTimes(1);
    });

    it("keeps no failure, sync or async, unless told to", async () => {
      const facade = tables(freshFlag(mode));
      await expect(
        facade.getOrCompute("a", () => {
          throw new Error("sync");
        }),
      ).rejects.toThrow("sync");
      await expect(facade.getOrCompute("a", async () => Promise.reject(new Error("async")))).rejects.toThrow(
        "async",
      );
      expect(await facade.getOrCompute("a", () => 1)).toBe(1);
    });

    it("does not bring back what was removed or overwritten while it was loading", async () => {
      const facade = tables(freshFlag(mode));
      const slow = () => Promise.resolve().then(() => Promise.resolve(1));
      const removed = facade.getOrCompute("removed", slow);
      const written = facade.getOrCompute("written", slow);
      facade.delete("removed");
      facade.set("written", 2);
      expect(await Promise.all([removed, written])).toEqual([1, 1]);
      expect([...facade]).toEqual([["written", 2]]);
    });
  },
);

describe("cache, off", () => {
  it("has no limits", () => {
    const facade = tables(freshFlag("off"), { ttl: 1, max: 1 });
    facade.set("a", 1).set("b", 2);
    vi.advanceTimersByTime(1000);
    expect([...facade]).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });
});

describe("cache, on", () => {
  it("forgets an entry when its time is up, for every way of looking", () => {
    const look: ((facade: ReturnType<typeof tables>) => unknown)[] = [
      (facade) => facade.get("a") === undefined,
      (facade) => !facade.has("a"),
      (facade) => facade.size === 0,
      (facade) => [...facade].length === 0,
      (facade) => [...facade.keys(), ...facade.values(), ...facade.entries()].length === 0,
      (facade) => {
        let seen = 0;
        facade.forEach(() => (seen += 1));
        return seen === 0;
      },
    ];
    for (const isGone of look) {
      const facade = tables(freshFlag("on"), { ttl: 100 });
      facade.set("a", 1);
      vi.advanceTimersByTime(100);
      expect(isGone(facade)).toBe(false);
      vi.advanceTimersByTime(1);
      expect(isGone(facade)).toBe(true);
      expect(facade.metrics()).toMatchObject({ size: 0, expirations: 1 });
    }
  });

  it.each([
    ["has", (facade: ReturnType<typeof tables>) => void facade.has("a")],
    ["a walk over the keys", (facade: ReturnType<typeof tables>) => void [...facade.keys()]],
  ])("still gives for a moment what %s told of", (_way, ask) => {
    const facade = tables(freshFlag("on"), { ttl: 100 });
    facade.set("a", 1);
    vi.advanceTimersByTime(100);
    ask(facade);
    vi.advanceTimersByTime(10);
    expect(facade.get("a")).toBe(1);
    vi.advanceTimersByTime(1);
    expect(facade.get("a")).toBeUndefined();
  });

  it("gives an entry again to a read that stands beside one that found it, and no other", () => {
    const facade = tables(freshFlag("on"), { ttl: 100 });
    facade.set("a", 1).set("b", 2);
    vi.advanceTimersByTime(100);
    expect(facade.get("a")).toBe(1);
    vi.advanceTimersByTime(0.5);
    expect([facade.get("b"), facade.get("a")]).toEqual([undefined, 1]);
  });

  it("promises nothing to those who do not ask, nor for longer than a second", () => {
    const facade = tables(freshFlag("on"), { ttl: 60_000 });
    facade.set("a", 1).set("b", 2);
    vi.advanceTimersByTime(60_001);
    expect(facade.has("a")).toBe(false);
    facade.set("c", 3);
    expect(facade.has("c")).toBe(true);
    expect(facade.get("b")).toBeUndefined();
    vi.advanceTimersByTime(60_000);
    expect(facade.has("c")).toBe(true);
    vi.advanceTimersByTime(1001);
    expect(facade.get("c")).toBeUndefined();
  });

  it("counts a write as a new beginning", () => {
    const facade = tables(freshFlag("on"), { ttl: 100 });
    facade.set("a", 1);
    vi.advanceTimersByTime(80);
    facade.set("a", 2);
    vi.advanceTimersByTime(80);
    expect(facade.get("a")).toBe(2);
  });

  it("is not fooled by a clock that is set back", () => {
    const facade = tables(freshFlag("on"), { ttl: 100 });
    facade.set("a", 1);
    vi.setSystemTime(0);
    expect(facade.get("a")).toBe(1);
    vi.advanceTimersByTime(101);
    expect(facade.get("a")).toBeUndefined();
  });

  it("never holds more than it may, and spares what is used", () => {
    const facade = tables(freshFlag("on"), { max: 10 });
    facade.set("hot", 0);
    for (let i = 0; i < 1000; i += 1) {
      facade.get("hot");
      facade.set(`cold-${i}`, i);
      expect(facade.size).toBeLessThanOrEqual(10);
      expect(facade.has(`cold-${i}`)).toBe(true);
    }
    expect(facade.get("hot")).toBe(0);
    expect(facade.metrics().evictions).toBe(991);
  });

  it("repeats a failure for as long as it was told to", async () => {
    const facade = tables(freshFlag("on"), { negativeTtl: 100 });
    const compute = vi.fn(async () => Promise.reject(new Error("down")));
    for (let i = 0; i < 3; i += 1) await expect(facade.getOrCompute("a", compute)).rejects.toThrow("down");
    expect(compute).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(101);
    await expect(facade.getOrCompute("a", compute)).rejects.toThrow("down");
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it("repeats no failure of a later time, when the clock was set back", async () => {
    vi.advanceTimersByTime(100_000);
    const facade = tables(freshFlag("on"), { negativeTtl: 100 });
    const compute = vi.fn(async () => Promise.reject(new Error("down")));
    await expect(facade.getOrCompute("a", compute)).rejects.toThrow("down");
    vi.useFakeTimers();
    await expect(facade.getOrCompute("a", compute)).rejects.toThrow("down");
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it("invalidates by a test", () => {
    const facade = tables(freshFlag("on"));
    facade.set("a", 1).set("b", 2).set("c", 3);
    expect(facade.invalidate((value) => value > 1)).toBe(2);
    expect([...facade.keys()]).toEqual(["a"]);
    expect(facade.invalidate()).toBe(1);
  });

  it("counts hits and misses", () => {
    const facade = tables(freshFlag("on"));
    facade.set("a", 1);
    facade.get("a");
    facade.get("b");
    expect(facade.metrics()).toMatchObject({ hits: 1, misses: 1, size: 1 });
    expect(Object.isFrozen(facade.metrics())).toBe(true);
  });
});

describe("cache, shadow", () => {
  it("takes nothing out, and counts what would have missed", () => {
    const facade = tables(freshFlag("shadow"), { ttl: 100, max: 2 });
    facade.set("a", 1).set("b", 2).set("c", 3);
    expect([...facade.keys()]).toEqual(["a", "b", "c"]);
    expect(facade.get("a")).toBe(1);
    vi.advanceTimersByTime(101);
    expect([facade.get("c"), facade.size]).toEqual([3, 3]);
    expect(facade.metrics().shadowMisses).toBe(2);
  });
});

describe("cache, flipped", () => {
  it("starts the clock of what is there when it goes on, and stops it when it goes off", () => {
    const flag = freshFlag("off");
    const facade = tables(flag, { ttl: 100 });
    facade.set("a", 1);
    vi.advanceTimersByTime(1000);
    setFlag(flag, "on");
    expect(facade.get("a")).toBe(1);
    vi.advanceTimersByTime(60);
    setFlag(flag, "off");
    vi.advanceTimersByTime(60);
    setFlag(flag, "on");
    expect(facade.get("a")).toBe(1);
  });

  it("answers as a plain Map within its limits, after every step and flip", () => {
    const step = fc.tuple(
      fc.constantFrom("set", "set", "delete", "clear", "flip"),
      fc.constantFrom("a", "b", "c"),
      fc.nat({ max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const flag = freshFlag("off");
        const plain = new Map<string, number>();
        const facade = tables(flag);
        for (const [operation, key, value] of steps) {
          if (operation === "flip") setFlag(flag, MODES[value] ?? "on");
          else if (operation === "clear") [plain, facade].forEach((map) => map.clear());
          else if (operation === "delete") expect(facade.delete(key)).toBe(plain.delete(key));
          else [plain, facade].forEach((map) => map.set(key, value));
          expect([...facade]).toEqual([...plain]);
          expect([facade.size, facade.get(key), facade.has(key)]).toEqual([
            plain.size,
            plain.get(key),
            plain.has(key),
          ]);
        }
      }),
    );
  });
});

describe("a cache with max: 0", () => {
  it("keeps nothing with the flag on, and what it kept before for when it goes off again", () => {
    const flag = freshFlag("off");
    const facade = tables(flag, { max: 0 });
    facade.set("a", 1).set("b", 2);
    setFlag(flag, "on");
    expect([facade.get("a"), facade.has("a"), facade.size, [...facade]]).toEqual([undefined, false, 0, []]);
    facade.set("c", 3).delete("b");
    expect([facade.get("c"), facade.metrics().hits, facade.metrics().misses]).toEqual([undefined, 0, 2]);
    setFlag(flag, "off");
    expect([...facade]).toEqual([["a", 1]]);
  });

  it("keeps nothing in an object either, but what that inherits", () => {
    const legacy = Object.create({ inherited: 1 }) as Record<string, number>;
    const facade = cache<number>("lengths", { flag: freshFlag("on"), max: 0, legacy });
    expect(facade.get("a") || facade.set("a", 5)).toBe(5);
    expect([facade.get("a"), facade.has("a"), facade.keys(), facade.get("inherited")]).toEqual([
      undefined,
      false,
      [],
      1,
    ]);
    expect(legacy).toEqual({});
  });
});
