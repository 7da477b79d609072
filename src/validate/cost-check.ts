import type { CheckResult } from "../model/report.ts";
import type { SiteShape } from "./site-shape.ts";
import type { OperationCost } from "./time-operations.ts";
import { checkNames } from "./verdict.ts";

/** A site with what its operations were measured to cost. */
export interface MeasuredSite {
  readonly shape: SiteShape;
  readonly costs: readonly OperationCost[];
}

/**
 * Nanoseconds that a facade may add to an operation, off and on. A ratio would blame what costs nothing: twice as
 * long as four nanoseconds is no reason to look, and noise makes it. These are far above what any machine's noise
 * adds to the least of several rounds.
 */
const allowed = { off: 1_000, on: 5_000 } as const;

/** What the operations of a stage's sites cost beside those of the legacy objects: to be known, seldom to be judged. */
export function costCheck(sites: readonly MeasuredSite[]): readonly CheckResult[] {
  if (sites.length === 0) return [];
  const measured = sites.filter(({ costs }) => costs.length > 0);
  const slow = measured.filter(({ costs }) => costs.some(isSlow)).map(({ shape }) => shape.site);
  const all = measured.flatMap(({ costs }) => costs);
  const range = all.length === 0 ? "" : `; adds at most ${most(all, "off")}, ${most(all, "on")}`;
  const blame = slow.length === 0 ? "" : `; too slow: ${slow.join(", ")}`;
  return [
    {
      name: checkNames.cost,
      status: slow.length > 0 ? "failed" : measured.length === 0 ? "skipped" : "passed",
      detail: `${measured.length} of ${sites.length} sites measured${range}${blame}`,
      milliseconds: 0,
      output: measured.length === 0 ? null : measured.map(siteLine).join("\n"),
    },
  ];
}

function isSlow({ legacy, off, on }: OperationCost): boolean {
  return off - legacy > allowed.off || on - legacy > allowed.on;
}

/** "35 ns off (set, 2.4x)": the most that the facade adds to an operation. */
function most(costs: readonly OperationCost[], path: "off" | "on"): string {
  const added = (cost: OperationCost): number => cost[path] - cost.legacy;
  const worst = costs.reduce((one, other) => (added(other) > added(one) ? other : one));
  const nanoseconds = Math.round(Math.max(added(worst), 0));
  return `${nanoseconds} ns ${path} (${worst.operation}, ${ratio(worst[path], worst.legacy)})`;
}

function siteLine({ shape, costs }: MeasuredSite): string {
  const parts = costs.map(
    ({ operation, legacy, off, on }) =>
      `${operation} ${legacy.toFixed(1)} ns before, off ${off.toFixed(1)} ns (${ratio(off, legacy)}), on ${on.toFixed(1)} ns (${ratio(on, legacy)})`,
  );
  return `${shape.site} (${shape.factory}): ${parts.join("; ")}`;
}

function ratio(now: number, before: number): string {
  return `${(now / before).toFixed(1)}x`;
}
