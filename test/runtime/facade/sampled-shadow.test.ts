import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { flags } from "../../../runtime/src/flags/flags.ts";
import { cell } from "../../../runtime/src/holder/cell.ts";
import { registry } from "../../../runtime/src/registry/registry.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { freshFlag, setFlag } from "../with-mode.ts";

/** A registry with one entry whose owner has ended: each read of it that is compared is a mismatch. */
function agentsWithAnEnded(flag: string) {
  const owner = new EventEmitter();
  const agents = registry<string, number>("agents", { flag, legacy: new Map<string, number>() });
  agents.register("a", 1, { owner });
  owner.emit("close");
  return agents;
}

function mismatchesAfter(flag: string, reads: number): number {
  const agents = agentsWithAnEnded(flag);
  for (let i = 0; i < reads; i += 1) expect(agents.get("a")).toBe(1);
  return agents.metrics().mismatches;
}

describe("shadow by samples", () => {
  it.each([
    [100, 300, 300],
    [50, 300, 150],
    [40, 300, 120],
    [1, 300, 3],
    [0.5, 300, 2],
  ])("at %d %% compares so many of %d reads: %d", (shadow, reads, compared) => {
    expect(mismatchesAfter(freshFlag({ shadow }), reads)).toBe(compared);
  });

  it("compares the first read, and the same ones each time", () => {
    const agents = agentsWithAnEnded(freshFlag({ shadow: 25 }));
    const counts = Array.from({ length: 9 }, () => (agents.get("a"), agents.metrics().mismatches));
    expect(counts).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3]);
  });

  it("does every write beside, so that what is compared is what the new path would have had", () => {
    const flag = freshFlag({ shadow: 50 });
    const seats = registry<string, number>("seats", { flag, inherit: "fresh", legacy: new Map() });
    const count = cell<number>("count", { flag, inherit: "copy", legacy: 0 });
    scope.run(() => {
      for (let i = 0; i < 20; i += 1) {
        seats.set("a", i);
        count.value = i;
        expect([seats.get("a"), seats.has("a"), count.value]).toEqual([i, true, i]);
      }
    });
    const sites = flags.status().find((each) => each.flag === flag)?.sites ?? [];
    expect(sites.map((site) => [site.site, site.mismatches])).toEqual([
      ["seats", 0],
      ["count", 0],
    ]);
  });

  it("is shadow to whoever asks, and says its share in the status", () => {
    const flag = freshFlag({ shadow: 1 });
    expect([flags.path(flag), flags.hold(flag).mode, flags.enabled(flag)]).toEqual([
      "shadow",
      "shadow",
      false,
    ]);
    expect(flags.status().find((each) => each.flag === flag)?.mode).toEqual({ shadow: 1 });
    setFlag(flag, "shadow");
    expect(mismatchesAfter(flag, 10)).toBe(10);
  });
});
