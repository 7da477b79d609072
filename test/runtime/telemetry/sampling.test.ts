import { describe, expect, it } from "vitest";
import { sharedState } from "../../../runtime/src/process/shared-state.ts";
import { sampling } from "../../../runtime/src/telemetry/sampling.ts";

describe.each(["off", "shadow", "on"] as const)("sampling, %s", (mode) => {
  it("lets every nth through, counted from what the counter began with", () => {
    sharedState().flags.write(`sampling-${mode}`, mode, "test");
    const beats = sampling("beats", { flag: `sampling-${mode}`, legacy: 1 });
    expect([1, 2, 3, 4, 5].map(() => beats.everyNth(3))).toEqual([false, true, false, false, true]);
    expect(beats.value).toBe(6);
    beats.value = 0;
    expect(beats.everyNth(1)).toBe(true);
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
    sharedState().flags.write("anew", "on", "test");
    const beats = sampling("beats", { flag: "anew", legacy });
    beats.everyNth(10);
    expect(beats.value).toBe(1);
  });
});
