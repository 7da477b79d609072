import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadConfig } from "../config/load-config.ts";
import type { UnambientConfig } from "../config/schema.ts";
import { UsageError } from "../errors.ts";
import type { RunCacheLimits } from "../model/cache-limits.ts";
import type { ScanResult } from "../model/finding.ts";
import type { Plan } from "../model/plan.ts";
import type { Stage } from "../model/stage.ts";
import type { Division } from "../plan/divide-stage.ts";
import type { OpenProject } from "../scan/open-project.ts";
import { scanCacheOptions, type ScanCacheRequest } from "./check/scan-cache-options.ts";
import { nearest } from "./nearest.ts";
import { nameUnaskedStages } from "./unasked-stages.ts";

export interface TreeRequest {
  readonly root: string;
  /** Relative to the root; empty for all. */
  readonly paths: readonly string[];
  /** Stage ids asked for by name, null for all that are not opt-in, or every one there is. */
  readonly stages: readonly string[] | "all" | null;
  /** Finding ids, or empty for all. */
  readonly only: readonly string[];
  /** What to do about ids that no finding has; @default "refused" */
  readonly goneFindings?: "refused" | "ignored";
  /** Limits for the caches that the stage writes. @default the runtime's own */
  readonly cache?: RunCacheLimits;
  /** By finding id, where an entry of that registry has its owner. @default nowhere */
  readonly owners?: Readonly<Record<string, string>>;
  /** Compile the edited program to drop edits that bring type errors. */
  readonly typeGate: boolean;
  /** Where what is known of unchanged files is kept. @default nowhere */
  readonly scanCache?: ScanCacheRequest;
  /** How stages are dealt out to branches and commits. @default each stage is one of both */
  readonly division?: Division | null;
  readonly progress?: (text: string) => void;
}

export interface PlannedTree {
  readonly config: UnambientConfig;
  readonly scan: ScanResult;
  readonly plan: Plan;
}

/** Scans a tree and computes every stage's edits; writes nothing. */
export async function planTree(request: TreeRequest): Promise<PlannedTree> {
  const { values: config } = await loadConfig(request.root);
  const { scan, files, rescan } = await openTree(request.root, request.paths, config, request.scanCache);
  const [{ planStages }, { stages: plainStages }, { withLimits }, { withOwners }, { packageTypeReader }] =
    await Promise.all([
      import("../plan/plan-stages.ts"),
      import("../../transforms/index.ts"),
      import("../../transforms/cache/with-limits.ts"),
      import("../../transforms/registry/with-owners.ts"),
      import("../config/package-type.ts"),
    ]);
  const { cache, owners } = request;
  const stages = plainStages.map((module) => {
    if (cache !== undefined && module.stage.id === "cache") return withLimits(module, cache);
    return owners !== undefined && module.stage.id === "registry" ? withOwners(module, owners) : module;
  });
  const wanted = request.stages === "all" ? null : (request.stages ?? config.stages ?? null);
  refuseUnknown(
    "stage",
    wanted ?? [],
    stages.map((module) => module.stage.id),
  );
  if (request.goneFindings !== "ignored") {
    refuseUnknown(
      "finding",
      request.only,
      scan.findings.map((finding) => finding.id),
    );
  }
  const chosen = stages.filter(({ stage }) => isChosen(stage, request.stages === "all" ? "all" : wanted));
  const plan = await planStages({
    root: request.root,
    scan,
    files,
    rescan,
    readText: (path: string) => readFileSync(join(request.root, path), "utf8"),
    packageType: packageTypeReader(request.root),
    stages: chosen,
    ...(request.only.length === 0 ? {} : { only: request.only }),
    typeGate: request.typeGate,
    ...(request.division === undefined || request.division === null ? {} : { division: request.division }),
    ...(request.progress === undefined ? {} : { onProgress: request.progress }),
  });
  const residual = nameUnaskedStages(plan.residual, idsOf(stages), idsOf(chosen));
  return { config, scan, plan: { ...plan, residual } };
}

function idsOf(modules: readonly { readonly stage: Stage }[]): ReadonlySet<string> {
  return new Set(modules.map(({ stage }) => stage.id));
}

/** The ids of the stages asked for, in the order in which their branches stack. */
export async function stageOrder(wanted: readonly string[] | "all" | null): Promise<readonly string[]> {
  const { stages } = await import("../../transforms/index.ts");
  return stages.filter(({ stage }) => isChosen(stage, wanted)).map(({ stage }) => stage.id);
}

function isChosen(stage: Stage, wanted: readonly string[] | "all" | null): boolean {
  if (wanted === "all") return true;
  return wanted === null ? !stage.optIn : wanted.includes(stage.id);
}

/** Reads and scans a tree as the project's configuration says. */
export async function openTree(
  root: string,
  paths: readonly string[],
  config: UnambientConfig,
  scanCache: ScanCacheRequest = { isOff: true, location: null },
): Promise<OpenProject> {
  const { openProject } = await import("../scan/open-project.ts");
  const cache = scanCacheOptions(root, config.exclude ?? [], scanCache);
  const wanted = paths.length > 0 ? paths : (config.include ?? []);
  return openProject({
    root,
    ...(wanted.length === 0 ? {} : { paths: wanted }),
    ...(config.exclude === undefined ? {} : { config: { exclude: config.exclude } }),
    ...(cache === null ? {} : { cache }),
  });
}

function refuseUnknown(kind: string, wanted: readonly string[], known: readonly string[]): void {
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const near = nearest(unknown, known);
  const hint =
    kind === "stage" ? `The stages are ${known.join(", ")}.` : "`unambient scan --json` lists the ids.";
  throw new UsageError(`There is no ${kind} ${unknown}.${near === null ? "" : ` Did you mean ${near}?`}`, {
    code: `unknown-${kind}`,
    hint,
  });
}

/** Scans a tree as the project's configuration says, without planning. */
export async function scanTree(
  root: string,
  paths: readonly string[],
  config: UnambientConfig,
): Promise<ScanResult> {
  return (await openTree(root, paths, config)).scan;
}
