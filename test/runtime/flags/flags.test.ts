import { afterEach, describe, expect, it, vi } from "vitest";
import { flags } from "../../../runtime/src/flags/flags.ts";
import { registry } from "../../../runtime/src/registry/registry.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { freshFlag } from "../with-mode.ts";

afterEach(() => {
  flags.resume();
  vi.restoreAllMocks();
});

describe("percentages", () => {
  it("stick to the key, spread as asked, and only grow when the share grows", () => {
    const flag = freshFlag();
    const keys = Array.from({ length: 10_000 }, (_, i) => `tenant-${i}`);
    const chosen = () => new Set(keys.filter((key) => flags.enabledFor(flag, key)));
    flags.setPercentage(flag, 10);
    const tenth = chosen();
    expect(tenth).toEqual(chosen());
    expect(tenth.size).toBeGreaterThan(850);
    expect(tenth.size).toBeLessThan(1150);
    flags.setPercentage(flag, 30);
    const third = chosen();
    expect([...tenth].every((key) => third.has(key))).toBe(true);
  });

  it("pick different keys for different flags", () => {
    const [a, b] = [freshFlag({ percentage: 50 }), freshFlag({ percentage: 50 })];
    const keys = Array.from({ length: 1000 }, (_, i) => `${i}`);
    const both = keys.filter((key) => flags.enabledFor(a, key) && flags.enabledFor(b, key)).length;
    expect(both).toBeGreaterThan(150);
    expect(both).toBeLessThan(350);
  });

  it("take the key of the nearest scope that has one", () => {
    const flag = freshFlag({ percentage: 50 });
    const keys = Array.from({ length: 50 }, (_, i) => `request-${i}`);
    const inScope = (key: string) => scope.run(key, () => scope.run(() => flags.enabled(flag)));
    expect(keys.map(inScope)).toEqual(keys.map((key) => flags.enabledFor(flag, key)));
    expect(new Set(keys.map(inScope)).size).toBe(2);
  });

  it("are numbers from 0 to 100", () => {
    expect(() => flags.setPercentage(freshFlag(), 101)).toThrow(RangeError);
    expect(() => flags.setPercentage(freshFlag(), NaN)).toThrow(RangeError);
  });
});

describe("stages", () => {
  it("switch all of their flags, and back", () => {
    flags.enableStage("telemetry");
    expect(flags.stageStatus("telemetry").map(({ flag, mode }) => [flag, mode])).toEqual([
      ["use_telemetry_server", "on"],
      ["use_scoped_spans", "on"],
    ]);
    flags.rollbackStage("telemetry", "too loud");
    expect(flags.enabled("use_scoped_spans")).toBe(false);
    expect(flags.history().at(-1)).toMatchObject({
      flag: "use_scoped_spans",
      mode: "off",
      reason: "too loud",
    });
    expect(() => flags.enableStage("telemetri")).toThrow(/the stages are/);
  });

  it("are all off in an emergency, until it is over", () => {
    const flag = freshFlag("on");
    flags.emergencyRollback("on fire");
    expect(flags.enabled(flag)).toBe(false);
    flags.set(flag, "on");
    expect(flags.enabled(flag)).toBe(false);
    flags.resume();
    expect(flags.enabled(flag)).toBe(true);
  });
});

describe("status", () => {
  it("tells what each site did on which path", () => {
    const flag = freshFlag("off");
    const agents = registry("agents", { flag, legacy: new Map<string, number>() });
    agents.set("a", 1);
    flags.set(flag, "on");
    agents.set("b", 2).set("c", 3);
    const [entry] = flags.status().filter((each) => each.flag === flag);
    expect(entry).toMatchObject({ mode: "on", source: "set" });
    expect(entry?.sites).toMatchObject([
      { site: "agents", operations: 3, newPathOperations: 2, mismatches: 0, errors: 0 },
    ]);
  });
});

describe("unknown flags", () => {
  it("are off, and warned of once", () => {
    const said = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const name = `misspelt-${crypto.randomUUID()}`;
    expect([flags.enabled(name), flags.enabled(name), flags.enabledFor(name, "key")]).toEqual([
      false,
      false,
      false,
    ]);
    expect(said).toHaveBeenCalledTimes(1);
    const ask: ((flag: string) => unknown)[] = [
      (flag) => flags.enabledFor(flag, "key"),
      (flag) => flags.path(flag) === "on",
      (flag) => flags.hold(flag).path() === "on",
    ];
    for (const [index, isOn] of ask.entries()) {
      const other = `misspelt-${crypto.randomUUID()}`;
      expect([isOn(other), isOn(other)]).toEqual([false, false]);
      expect(said.mock.calls[index + 1]?.[0]).toContain(`knows "${other}"`);
    }
    expect(said).toHaveBeenCalledTimes(4);
    expect(flags.enabled(freshFlag("on"))).toBe(true);
    expect(said).toHaveBeenCalledTimes(4);
  });
});

describe("rollback rules", () => {
  const failing = (flag: string) =>
    registry<string, number>("agents", {
      flag,
      legacy: new Map<string, number>(),
      owner: (value) => {
        if (value < 0) throw new Error("no owner");
        return null;
      },
    });

  it("switch a flag off at its error rate, not before the minimum volume, and say why", () => {
    const flag = freshFlag("on");
    const agents = failing(flag);
    flags.rollbackWhen(flag, { errorRate: 0.5, minimum: 20 });
    for (let i = 0; i < 19; i += 1) agents.set("a", -1);
    expect(flags.enabled(flag)).toBe(true);
    agents.set("a", -1);
    expect(flags.enabled(flag)).toBe(false);
    expect(flags.history().at(-1)?.reason).toBe(
      "rolled back: 20 errors in 20 operations reached the rate of 0.5",
    );
  });

  it("leave a flag alone below the rate, and after they were taken back", () => {
    const flag = freshFlag("on");
    const agents = failing(flag);
    const stop = flags.rollbackWhen(flag, { errorRate: 0.5, minimum: 10 });
    for (let i = 0; i < 100; i += 1) agents.set("a", i % 3 === 0 ? -1 : 1);
    expect(flags.enabled(flag)).toBe(true);
    stop();
    for (let i = 0; i < 1000; i += 1) agents.set("a", -1);
    expect(flags.enabled(flag)).toBe(true);
  });

  it("count mismatches within their window only", () => {
    vi.useFakeTimers();
    const flag = freshFlag("shadow");
    const seats = registry("seats", { flag, inherit: "fresh", legacy: new Map([["root", 1]]) });
    flags.rollbackWhen(flag, { mismatches: 3, window: 1000 });
    const mismatch = () => scope.run(() => seats.get("root"));
    for (let i = 0; i < 5; i += 1) {
      mismatch();
      vi.advanceTimersByTime(1001);
    }
    expect(flags.path(flag)).toBe("shadow");
    for (let i = 0; i < 3; i += 1) mismatch();
    expect(flags.path(flag)).toBe("off");
    vi.useRealTimers();
  });

  it("begin a new window when the clock was set back", () => {
    const now = vi.spyOn(performance, "now").mockReturnValue(100_000);
    vi.stubGlobal("setTimeout", () => undefined);
    const flag = freshFlag("shadow");
    const seats = registry("seats", { flag, inherit: "fresh", legacy: new Map([["root", 1]]) });
    flags.rollbackWhen(flag, { mismatches: 3, window: 1000 });
    for (const time of [100_000, 100_000, 0, 5000]) {
      now.mockReturnValue(time);
      scope.run(() => seats.get("root"));
    }
    expect(flags.path(flag)).toBe("shadow");
    vi.unstubAllGlobals();
    now.mockRestore();
  });
});
