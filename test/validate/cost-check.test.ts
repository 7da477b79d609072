import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { costCheck } from "../../src/validate/cost-check.ts";
import { measureCosts } from "../../src/validate/measure-costs.ts";
import { holdsOf, type SiteShape } from "../../src/validate/site-shape.ts";
import type { OperationCost } from "../../src/validate/time-operations.ts";
import { temporaryFolder } from "../support/temp-repository.ts";

const shape: SiteShape = { site: "agents", factory: "registry", holds: "Map" };
const cost = (legacy: number, off: number, on: number): OperationCost => ({
  operation: "get",
  legacy,
  off,
  on,
});
const check = (...costs: OperationCost[]) => costCheck([{ shape, costs }])[0];

describe("costCheck", () => {
  it("says nothing of a stage without sites, and that none was measured where none could be", () => {
    expect(costCheck([])).toEqual([]);
    expect(check()).toMatchObject({ status: "skipped", detail: "0 of 1 sites measured" });
  });

  it.each<[name: string, given: OperationCost, status: string]>([
    ["as fast as before", cost(5, 5, 5), "passed"],
    ["forty times as slow as next to nothing", cost(5, 200, 200), "passed"],
    ["slow with the flag off", cost(5, 1200, 10), "failed"],
    ["slow with the flag on", cost(5, 10, 6000), "failed"],
    ["slow as it was before", cost(9000, 9100, 9200), "passed"],
  ])("%s", (_name, given, status) => {
    expect(check(given)?.status).toBe(status);
  });

  it("names the slow sites and the worst operation, and lists every operation", () => {
    expect(check(cost(5, 10, 6000), cost(4, 4, 4))).toMatchObject({
      detail:
        "1 of 1 sites measured; adds at most 5 ns off (get, 2.0x), 5995 ns on (get, 1200.0x); too slow: agents",
      output:
        "agents (registry): get 5.0 ns before, off 10.0 ns (2.0x), on 6000.0 ns (1200.0x); get 4.0 ns before, off 4.0 ns (1.0x), on 4.0 ns (1.0x)",
    });
  });
});

describe("measureCosts", () => {
  it.each<[factory: string, legacy: string, operations: string[]]>([
    ["registry", "new Map<string, Agent>()", ["get", "set", "set and delete"]],
    ["cache", "new Map()", ["get", "set", "set and delete"]],
    ["registry", "new Set()", ["has", "add and delete"]],
    ["cell", "0", ["read", "write"]],
    ["context", "undefined", ["read", "run"]],
    ["registry", "[]", []],
    ["sampledEvents", "{}", []],
  ])("times a %s of %s", async (factory, legacy, operations) => {
    const costs = await measureCosts({ site: "it", factory, holds: holdsOf(factory, legacy) });
    expect(costs.map(({ operation }) => operation)).toEqual(operations);
    for (const { legacy: before, off, on } of costs) expect(Math.min(before, off, on)).toBeGreaterThan(0);
  });

  // Under a rollback drill every operation counts and flips: the cost would be forty times what it is.
  it("knows nothing of the flags, counters and hooks of the process that asks", async () => {
    const evidence = join(temporaryFolder(), "evidence.jsonl");
    vi.stubEnv("UNAMBIENT_EVIDENCE", evidence);
    vi.stubEnv("NODE_OPTIONS", "--import=data:text/javascript,process.exit(3)");
    const costs = await measureCosts({ site: "it", factory: "registry", holds: "Map" });
    expect(costs).toHaveLength(3);
    expect(existsSync(evidence)).toBe(false);
  });
});

afterEach(() => vi.unstubAllEnvs());
