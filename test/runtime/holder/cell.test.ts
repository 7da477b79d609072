import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cell } from "../../../runtime/src/holder/cell.ts";
import { sharedState } from "../../../runtime/src/process/shared-state.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { freshFlag, MODES, modeName, setFlag } from "../with-mode.ts";

describe.each(MODES.map((mode) => [modeName(mode), mode] as const))("cell, %s", (_name, mode) => {
  it("is a variable, for every operator", () => {
    const count = cell<number>("count", { flag: freshFlag(mode), legacy: 1 });
    expect(count.value++).toBe(1);
    expect((count.value **= 3)).toBe(8);
    [count.value] = [5];
    expect({ count: count.value }).toEqual({ count: 5 });
    const settings = cell("settings", { flag: freshFlag(mode), legacy: { debug: false } });
    const before = settings.value;
    settings.value.debug = true;
    expect(settings.value).toBe(before);
  });

  it("is shared by all scopes unless told otherwise", () => {
    const count = cell("count", { flag: freshFlag(mode), legacy: 0 });
    scope.run(() => (count.value = 1));
    expect(count.value).toBe(1);
  });
});

describe("cell, on", () => {
  it("starts fresh or from a copy in each scope", () => {
    const fresh = cell("fresh", {
      flag: freshFlag("on"),
      inherit: "fresh",
      legacy: { n: 0 },
      initial: () => ({ n: 0 }),
    });
    const copy = cell("copy", { flag: freshFlag("on"), inherit: "copy", legacy: { n: 0 } });
    fresh.value.n = copy.value.n = 1;
    scope.run(() => {
      expect([fresh.value.n, copy.value.n]).toEqual([0, 1]);
      fresh.value.n = copy.value.n = 2;
    });
    expect([fresh.value.n, copy.value.n]).toEqual([1, 1]);
  });

  it("keeps a scope's own value through a flip", () => {
    const flag = freshFlag("on");
    const count = cell("count", { flag, inherit: "copy", legacy: 0 });
    scope.run(() => {
      count.value = 1;
      setFlag(flag, "off");
      expect(count.value).toBe(1);
      count.value = 2;
    });
    expect(count.value).toBe(0);
  });
});

describe("cell, flipped at random", () => {
  it("holds what a variable holds, in scopes what each began with and wrote", () => {
    const step = fc.oneof(
      fc.record({ write: fc.nat() }),
      fc.record({ flip: fc.constantFrom(...MODES) }),
      fc.constant("scope" as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom("share", "copy"), (steps, inherit) => {
        const flag = freshFlag("off");
        const held = cell<number>("held", { flag, inherit, legacy: 0 });
        let plain = 0;
        const play = (rest: typeof steps): void => {
          for (const [index, each] of rest.entries()) {
            // A copy that nobody writes to is not to be told from what it is a copy of.
            if (each === "scope") return scope.run(() => play(rest.slice(index + 1)));
            if ("flip" in each) setFlag(flag, each.flip);
            else held.value = plain = each.write;
            expect(held.value).toBe(plain);
          }
        };
        play(steps);
      }),
    );
  });
});

describe("cell, shadow", () => {
  it("serves the legacy value and records what isolation would have changed", () => {
    const flag = freshFlag("shadow");
    const count = cell("count", { flag, inherit: "fresh", legacy: 0 });
    scope.run(() => (count.value = 1));
    scope.run(() => expect(count.value).toBe(1));
    expect(count.value).toBe(1);
    const record = sharedState()
      .sites.all()
      .find((site) => site.flag === flag);
    expect(record?.mismatches.map(({ expected, actual }) => [expected, actual])).toEqual([["1", "0"]]);
    setFlag(flag, "off");
    expect(count.value).toBe(1);
  });
});
