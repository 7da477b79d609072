import { afterEach, describe, expect, it, vi } from "vitest";
import { cache } from "../../../runtime/src/cache/cache.ts";
import { dictionary } from "../../../runtime/src/dictionary/dictionary.ts";
import { flags } from "../../../runtime/src/flags/flags.ts";
import { cell } from "../../../runtime/src/holder/cell.ts";
import { context } from "../../../runtime/src/holder/context.ts";
import { registry } from "../../../runtime/src/registry/registry.ts";
import { freshFlag, setFlag } from "../with-mode.ts";

let stop = (): void => undefined;
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const timingsOf = (flag: string) =>
  flags.status().find((each) => each.flag === flag)?.sites[0]?.timings ?? {};

/** Makes a facade and does two things with it. */
const uses: Record<string, (flag: string) => () => void> = {
  "a registry's Map": (flag) => {
    const map = registry<string, number>("timed", { flag, legacy: new Map<string, number>() });
    return () => expect(map.set("a", 1).get("a")).toBe(1);
  },
  "a registry's Set": (flag) => {
    const set = registry<string>("timed", { flag, legacy: new Set<string>() });
    return () => expect(set.add("a").has("a")).toBe(true);
  },
  "a registry's array": (flag) => {
    const array = registry<string>("timed", { flag, legacy: [] as string[] });
    return () => expect([array.push("a"), array.pop()]).toEqual([1, "a"]);
  },
  "a cache's Map": (flag) => {
    const map = cache<string, number>("timed", { flag, legacy: new Map<string, number>() });
    return () => expect(map.set("a", 1).get("a")).toBe(1);
  },
  "a cache's object": (flag) => {
    const table = cache<number>("timed", { flag, legacy: {} as Record<string, number> });
    return () => expect([table.set("a", 1), table.get("a")]).toEqual([1, 1]);
  },
  "a dictionary": (flag) => {
    const table = dictionary<number>("timed", { flag, legacy: {} });
    return () => expect([table.set("a", 1), table.get("a")]).toEqual([1, 1]);
  },
  "a cell": (flag) => {
    const count = cell<number>("timed", { flag, legacy: 0 });
    return () => expect([(count.value = 1), count.value]).toEqual([1, 1]);
  },
  "a context": (flag) => {
    const current = context<number>("timed", { flag, legacy: 0 });
    return () => expect([(current.value = 1), current.value]).toEqual([1, 1]);
  },
};

describe.each(Object.entries(uses))("the timings of %s", (_form, make) => {
  it("are not there unless asked for, nor after that was taken back", () => {
    const flag = freshFlag("on");
    const use = make(flag);
    use();
    expect(timingsOf(flag)).toEqual({});
    stop = flags.measure({ every: 1 });
    stop();
    use();
    expect(timingsOf(flag)).toEqual({});
  });

  it("tell the paths apart, whether it was made before or after somebody asked", () => {
    const [flag, later] = [freshFlag("off"), freshFlag("on")];
    const use = make(flag);
    stop = flags.measure({ every: 1 });
    for (const mode of ["off", "on", "shadow"] as const) {
      setFlag(flag, mode);
      use();
      expect(timingsOf(flag)[mode]?.samples).toBe(2);
    }
    make(later)();
    expect(timingsOf(later)).toEqual({ on: expect.objectContaining({ samples: 2 }) as unknown });
  });
});

describe("timings", () => {
  it("are nanoseconds: their mean and the longest, also of what throws", () => {
    vi.useFakeTimers();
    const flag = freshFlag("off");
    let lasts = 1;
    const legacy = {
      get slow(): number {
        vi.advanceTimersByTime(lasts);
        if (lasts > 3) throw new Error("too slow");
        return 1;
      },
    };
    const table = dictionary<number>("timed", { flag, legacy });
    stop = flags.measure({ every: 1 });
    for (lasts of [1, 2]) table.get("slow");
    lasts = 6;
    expect(() => table.get("slow")).toThrow("too slow");
    expect(timingsOf(flag)).toEqual({ off: { samples: 3, mean: 3e6, longest: 6e6 } });
    expect(Object.isFrozen(timingsOf(flag))).toBe(true);
  });

  it("are of a share of the operations, whatever the rhythm of these", () => {
    const flag = freshFlag("on");
    const counts = Array.from({ length: 10 }, () => cell<number>("timed", { flag, legacy: 0 }));
    stop = flags.measure({ every: 10 });
    for (let i = 0; i < 1000; i += 1) for (const count of counts) count.value += 1;
    const { samples = 0 } = timingsOf(flag).on ?? {};
    expect(samples).toBeGreaterThan(1600);
    expect(samples).toBeLessThan(2400);
  });

  it("see both halves of what always happens in pairs", () => {
    const flag = freshFlag("on");
    vi.useFakeTimers();
    const legacy = {
      get a(): number {
        vi.advanceTimersByTime(1);
        return 1;
      },
      b: 1,
    };
    const table = dictionary<number>("timed", { flag, legacy });
    stop = flags.measure({ every: 2 });
    for (let i = 0; i < 500; i += 1) {
      table.get("a");
      table.get("b");
    }
    const { mean = 0 } = timingsOf(flag).on ?? {};
    expect(mean).toBeGreaterThan(0.3e6);
    expect(mean).toBeLessThan(0.7e6);
  });

  it("start no timer and no promise", () => {
    vi.useFakeTimers();
    const count = cell<number>("timed", { flag: freshFlag("on"), legacy: 0 });
    stop = flags.measure({ every: 1 });
    count.value += 1;
    expect(vi.getTimerCount()).toBe(0);
  });

  it("follow the last who asked", () => {
    const flag = freshFlag("on");
    const count = cell<number>("timed", { flag, legacy: 0 });
    const stopFirst = flags.measure({ every: 1 });
    stop = flags.measure({ every: 1 });
    count.value = 1;
    expect(timingsOf(flag).on?.samples).toBe(1);
    stopFirst();
    count.value = 1;
    expect(timingsOf(flag).on?.samples).toBe(2);
  });

  it("need a whole operation at least", () => {
    expect(() => flags.measure({ every: 0 })).toThrow('"every" is a number from 1, not 0.');
  });
});
