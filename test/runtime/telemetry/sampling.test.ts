import { describe, expect, it } from "vitest";
import { sampling } from "../../../runtime/src/telemetry/sampling.ts";
import { freshFlag, MODES, modeName } from "../with-mode.ts";

describe.each(MODES.map((mode) => [modeName(mode), mode] as const))("sampling, %s", (_name, mode) => {
  it("lets every nth through, counted from what the counter began with", () => {
    const beats = sampling("beats", { flag: freshFlag(mode), legacy: 1 });
    expect([1, 2, 3, 4, 5].map(() => beats.everyNth(3))).toEqual([false, true, false, false, true]);
    expect(beats.value).toBe(6);
    beats.value = 0;
    expect(beats.everyNth(1)).toBe(true);
  });

  it("lets the first of every n through", () => {
    const errors = sampling("errors", { flag: freshFlag(mode), legacy: 0 });
    expect([1, 2, 3, 4].map(() => errors.firstOf(3))).toEqual([true, false, false, true]);
    expect(errors.value).toBe(4);
  });
});

describe("a counter that has run for ever", () => {
  const legacy = Number.MAX_SAFE_INTEGER;

  it("gets stuck with the flag off, as before", () => {
    const beats = sampling("beats", { flag: "stuck", legacy: legacy + 1 });
    beats.everyNth(10);
    expect(beats.value).toBe(legacy + 1);
  });

  it("begins anew with the flag on", () => {
    const beats = sampling("beats", { flag: freshFlag("on"), legacy });
    beats.everyNth(10);
    expect(beats.value).toBe(1);
    beats.value = legacy;
    expect(beats.firstOf(10)).toBe(true);
    expect(beats.value).toBe(1);
  });
});
