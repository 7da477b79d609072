import { describe, expect, it } from "vitest";
import { sharedState } from "../../../runtime/src/process/shared-state.ts";
import { emissions } from "../../../runtime/src/telemetry/emissions.ts";
import { freshFlag, MODES, modeName } from "../with-mode.ts";

describe.each(MODES.map((mode) => [modeName(mode), mode] as const))("emissions, %s", (_name, mode) => {
  it.each([
    ["an object", () => ({}) as Record<string, number>],
    ["a Map", () => new Map<string, number>()],
  ])("lets a key through once an interval, kept in %s", (_table, make) => {
    const last = emissions("last", { flag: freshFlag(mode), legacy: make() });
    expect(last.emitOncePer("a", 100, 1000)).toBe(true);
    expect(last.emitOncePer("a", 100, 1099)).toBe(false);
    expect(last.emitOncePer("b", 100, 1099)).toBe(true);
    expect(last.emitOncePer("a", 100, 1100)).toBe(true);
    expect(last.emitOncePer("a", 100, 1101)).toBe(false);
  });

  it("knows a key that was let through at the beginning of time", () => {
    const last = emissions("last", { flag: freshFlag(mode), legacy: {} });
    expect(last.emitOncePer("a", 100, 0)).toBe(true);
    expect(last.emitOncePer("a", 100, 50)).toBe(false);
  });

  it.each([
    [{}, 100, [0, 99, 100], [true, false, true]],
    [{ startsAt: 0 }, 100, [99, 100], [false, true]],
    [{ zeroIsNever: true }, 100, [0, 50, 60], [true, true, false]],
    [{ zeroIsNever: true, startsAt: -5 }, 10, [0, 5, 6], [false, true, false]],
    [{ includesEnd: true }, 100, [1, 101, 102], [true, false, true]],
    [{}, Number.NaN, [1, 2], [true, true]],
    [{ strict: true }, Number.NaN, [1, 2], [true, false]],
    [{ strict: true, includesEnd: true }, 100, [1, 101, 102], [true, false, true]],
  ] as const)("compares as it is told: %j", (rule, interval, times, expected) => {
    const last = emissions("last", { ...rule, flag: freshFlag(mode), legacy: {} });
    expect(times.map((now) => last.emitOncePer("a", interval, now))).toEqual(expected);
  });
});

describe("the bound", () => {
  it("forgets the key that was let through longest ago, with the flag on", () => {
    sharedState().flags.write("bounded", "on", "test");
    const legacy: Record<string, number> = {};
    const last = emissions("last", { flag: "bounded", legacy, limit: 2 });
    last.emitOncePer("a", 10, 0);
    last.emitOncePer("b", 10, 1);
    last.emitOncePer("a", 10, 20);
    last.emitOncePer("c", 10, 21);
    expect(Object.keys(legacy)).toEqual(["a", "c"]);
  });

  it("is not kept with the flag off", () => {
    const legacy = new Map<string, number>();
    const last = emissions("last", { flag: "unbounded", legacy, limit: 2 });
    for (const key of ["a", "b", "c"]) last.emitOncePer(key, 10, 0);
    expect([...legacy.keys()]).toEqual(["a", "b", "c"]);
  });

  it("keeps what was noted before a flip", () => {
    const last = emissions("last", { flag: "flipped-emissions", legacy: {} });
    last.emitOncePer("a", 100, 0);
    sharedState().flags.write("flipped-emissions", "on", "test");
    expect(last.emitOncePer("a", 100, 50)).toBe(false);
  });
});
