import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FlaggedFacade } from "../../facades/find-facades.ts";
import type { PlannedSite } from "../../model/plan.ts";
import type { Stage } from "../../model/stage.ts";
import type { MeasuredSite } from "../../validate/cost-check.ts";
import { measureCosts } from "../../validate/measure-costs.ts";
import { holdsOf, type SiteShape } from "../../validate/site-shape.ts";
import type { OperationCost } from "../../validate/time-operations.ts";
import type { Workbench } from "../../validate/workbench.ts";
import { projectFacades } from "../flags/flag-world.ts";

/** The facades that a stage has put into the tree that is checked out, with what their operations cost here. */
export async function costsOf(
  bench: Workbench,
  stage: Stage,
  sites: readonly PlannedSite[],
): Promise<readonly MeasuredSite[]> {
  const flags = new Set(stage.flag === null ? [] : [stage.flag, ...(stage.otherFlags ?? [])]);
  const moved = sites.filter(({ disposition }) => disposition !== "manual");
  const paths = new Set(moved.map(({ finding }) => finding.path));
  const shapes = projectFacades(bench.root)
    .filter(({ flag, path }) => flags.has(flag) && paths.has(path))
    .map((facade) => shapeOf(facade, readFileSync(join(bench.root, facade.path), "utf8")));
  const measured: MeasuredSite[] = [];
  for (const shape of shapes) measured.push({ shape, costs: await measuredOnce(bench, shape) });
  return measured;
}

function shapeOf({ site, factory, options }: FlaggedFacade, text: string): SiteShape {
  const legacy = options.properties.find(({ name }) => name === "legacy")?.value;
  return { site, factory, holds: holdsOf(factory, legacy ? text.slice(legacy.start, legacy.end) : "") };
}

/** Two sites of one kind have the same operations, made by the same code: they are timed once. */
function measuredOnce(bench: Workbench, shape: SiteShape): Promise<readonly OperationCost[]> {
  return bench.cache.through<readonly OperationCost[]>(
    ["cost per operation", shape.factory, shape.holds, bench.environment],
    () => true,
    () => measureCosts(shape),
  );
}
