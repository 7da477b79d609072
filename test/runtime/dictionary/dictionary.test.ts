import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dictionary } from "../../../runtime/src/dictionary/dictionary.ts";
import { sharedState } from "../../../runtime/src/process/shared-state.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { freshFlag, MODES, setFlag } from "../with-mode.ts";

const keys = ["a", "b", "1", "toString", "__proto__"] as const;
const step = fc.tuple(
  fc.constantFrom("set", "delete", "assign", "clear", "flip"),
  fc.constantFrom(...keys),
  fc.nat({ max: 9 }),
);

describe("dictionary", () => {
  it("answers as the object's own operators after every step, whatever the flag does", () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        fc.constantFrom("share", "copy", "fresh"),
        (steps, inherit) => {
          const flag = freshFlag("off");
          let plain: Record<string, unknown> = {};
          const jobs = dictionary<unknown>("jobs", { flag, inherit, legacy: {} });
          for (const [operation, key, value] of steps) {
            if (operation === "flip") setFlag(flag, MODES[value % 4] ?? "on");
            else if (operation === "set") expect(jobs.set(key, value)).toBe((plain[key] = value));
            else if (operation === "delete") expect(jobs.delete(key)).toBe(delete plain[key]);
            else if (operation === "clear") {
              jobs.clear();
              plain = {};
            } else {
              Object.assign(plain, { [key]: value });
              expect(jobs.assign({ [key]: value })).toBe(jobs);
            }
            for (const each of keys) {
              expect(jobs.get(each)).toBe(plain[each]);
              expect(jobs.has(each)).toBe(each in plain);
              expect(jobs.hasOwn(each)).toBe(Object.hasOwn(plain, each));
            }
            expect(jobs.keys()).toEqual(Object.keys(plain));
            expect(jobs.values()).toEqual(Object.values(plain));
            expect(jobs.entries()).toEqual(Object.entries(plain));
          }
        },
      ),
    );
  });

  it("writes to the very object that it was given", () => {
    const legacy: Record<string, number> = {};
    dictionary<number>("jobs", { flag: freshFlag("on"), legacy }).set("a", 1);
    expect(legacy).toEqual({ a: 1 });
  });

  it("isolates scopes while on, keeping the object's prototype", () => {
    const legacy = Object.assign(Object.create(null) as Record<string, number>, { root: 0 });
    const jobs = dictionary<number>("jobs", { flag: freshFlag("on"), inherit: "copy", legacy });
    scope.run(() => {
      jobs.set("a", 1);
      expect(jobs.entries()).toEqual([
        ["root", 0],
        ["a", 1],
      ]);
      expect(jobs.has("toString")).toBe(false);
    });
    expect(jobs.keys()).toEqual(["root"]);
  });

  it("shows in shadow what leaks between scopes", () => {
    const flag = freshFlag("shadow");
    const jobs = dictionary<number>("jobs", { flag, inherit: "fresh", legacy: {} });
    scope.run(() => jobs.set("a", 1));
    scope.run(() => expect([jobs.get("a"), jobs.keys()]).toEqual([1, ["a"]]));
    expect(
      sharedState()
        .sites.all()
        .find((site) => site.flag === flag)?.mismatchCount,
    ).toBe(2);
  });
});
