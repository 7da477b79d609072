import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadConfig } from "../config/load-config.ts";
import type { UnambientConfig } from "../config/schema.ts";
import { UsageError } from "../errors.ts";
import type { ScanResult } from "../model/finding.ts";
import type { Formatter } from "../model/formatter.ts";
import type { Plan } from "../model/plan.ts";
import type { Stage } from "../model/stage.ts";
import type { Division } from "../plan/divide-stage.ts";
import type { RecalledPlan } from "../plan/plan-input.ts";
import type { OpenProject } from "../scan/open-project.ts";
import type { ScanProjectOptions } from "../scan/scan-project.ts";
import { scanCacheOptions, type ScanCacheRequest } from "./check/scan-cache-options.ts";
import { growSlowly } from "./grow-slowly.ts";
import { withEngineRemarks } from "./migrate/engine-remarks.ts";
import { withManifestRemarks } from "./migrate/manifest-remarks.ts";
import { nearest } from "./nearest.ts";
import { isWanted, projectStages, type StageSettings, type WantedStages } from "./project-stages.ts";
import { nameUnaskedStages } from "./unasked-stages.ts";

export interface TreeRequest extends StageSettings {
  readonly root: string;
  /** Relative to the root; empty for all. */
  readonly paths: readonly string[];
  /** Null: as the configuration says, or all that are not opt-in. */
  readonly stages: WantedStages;
  /** Finding ids, or empty for all. */
  readonly only: readonly string[];
  /** What to do about ids that no finding has; @default "refused" */
  readonly goneFindings?: "refused" | "ignored";
  /** Compile the edited program to drop edits that bring type errors. */
  readonly typeGate: boolean;
  /** Where what is known of unchanged files is kept. @default nowhere */
  readonly scanCache?: ScanCacheRequest;
  /** The tree, where it is open already. @default opened here */
  readonly project?: OpenProject;
  /** How stages are dealt out to branches and commits. @default each stage is one of both */
  readonly division?: Division | null;
  readonly progress?: (text: string) => void;
  /** What came of the same work in an earlier plan. @default all is worked out */
  readonly recall?: RecalledPlan;
}

export interface PlannedTree {
  readonly config: UnambientConfig;
  readonly scan: ScanResult;
  readonly plan: Plan;
  /** The source files that were asked about. */
  readonly files: readonly string[];
}

/** Scans a tree and computes every stage's edits; writes nothing. */
export async function planTree(request: TreeRequest): Promise<PlannedTree> {
  const { values: config } = await loadConfig(request.root);
  const project = request.project ?? (await openTree(request.root, request.paths, config, request.scanCache));
  const { scan, files, rescan } = project;
  const [{ planStages }, { isBelow }, { packageTypeReader }, { packageNameReader }, format] =
    await Promise.all([
      import("../plan/plan-stages.ts"),
      import("../scan/is-below.ts"),
      import("../config/package-type.ts"),
      import("../config/package-name.ts"),
      formatterFor(request, config),
    ]);
  const stages = await projectStages(request.root, config, request);
  const wanted = request.stages ?? config.stages ?? null;
  refuseUnknown(
    "stage",
    wanted === null || typeof wanted === "string" ? [] : wanted,
    stages.map((module) => module.stage.id),
  );
  if (request.goneFindings !== "ignored") {
    refuseUnknown(
      "finding",
      request.only,
      scan.findings.map((finding) => finding.id),
    );
  }
  const chosen = stages.filter(({ stage }) => isTaken(stage, wanted, request.only));
  const readable = readableFiles(project);
  const inView = readable.filter((path) => isBelow(path, pathsOf(request.paths, config)));
  const readText = (path: string): string => readFileSync(join(request.root, path), "utf8");
  const plan = await planStages({
    root: request.root,
    scan,
    files,
    rescan,
    readText,
    packageType: packageTypeReader(request.root),
    packageName: packageNameReader(request.root),
    codemodFiles: inView,
    stages: chosen,
    ...(request.only.length === 0 ? {} : { only: request.only }),
    typeGate: request.typeGate,
    ...(request.division === undefined || request.division === null ? {} : { division: request.division }),
    ...(format === null ? {} : { format }),
    ...(project.parse === undefined ? {} : { parse: project.parse }),
    ...(request.recall === undefined ? {} : { recall: request.recall }),
    ...(request.progress === undefined ? {} : { onProgress: request.progress }),
  });
  const residual = nameUnaskedStages(plan.residual, idsOf(stages), idsOf(chosen));
  // Who asks for findings alone reads no remarks, for which every test would be read.
  const remarked =
    request.stages === "findings"
      ? plan.stages
      : withEngineRemarks(withManifestRemarks(plan.stages, readable, readText), request.root, readText);
  return { config, scan, plan: { stages: remarked, residual }, files: inView };
}

/** Who asks for findings alone is not shown what is written. */
async function formatterFor(request: TreeRequest, config: UnambientConfig): Promise<Formatter | null> {
  if (request.stages === "findings") return null;
  const { projectFormatter } = await import("../format/project-formatter.ts");
  return projectFormatter(request.root, config);
}

/** What is no text cannot be rewritten whole, as stages of files would. */
function readableFiles({ scan, files }: OpenProject): readonly string[] {
  const isNoText = (reason: string): boolean => /^(unreadable|not valid UTF-8)/.test(reason);
  const left = new Set(scan.skipped.filter(({ reason }) => isNoText(reason)).map(({ path }) => path));
  return files.filter((path) => !left.has(path));
}

function idsOf(modules: readonly { readonly stage: Stage }[]): ReadonlySet<string> {
  return new Set(modules.map(({ stage }) => stage.id));
}

/** The ids of the stages asked for, in the order in which their branches stack. */
export async function stageOrder(root: string, wanted: WantedStages): Promise<readonly string[]> {
  const { values: config } = await loadConfig(root);
  const stages = await projectStages(root, config);
  return stages.filter(({ stage }) => isWanted(stage, wanted)).map(({ stage }) => stage.id);
}

/** Who names findings means those: a stage of files then runs only where it is named as well. */
function isTaken(stage: Stage, wanted: WantedStages, only: readonly string[]): boolean {
  const isNamed = Array.isArray(wanted) && wanted.includes(stage.id);
  return isWanted(stage, wanted) && (stage.unit !== "files" || only.length === 0 || isNamed);
}

/** Reads and scans a tree as the project's configuration says. */
export async function openTree(
  root: string,
  paths: readonly string[],
  config: UnambientConfig,
  scanCache?: ScanCacheRequest,
): Promise<OpenProject> {
  const { openProjectAhead } = await import("../scan/open-project.ts");
  return openProjectAhead(scanOptions(root, paths, config, scanCache));
}

/** A scan as the project's configuration says. */
export function scanOptions(
  root: string,
  paths: readonly string[],
  config: UnambientConfig,
  scanCache: ScanCacheRequest = { isOff: true, location: null },
): ScanProjectOptions {
  const cache = scanCacheOptions(root, config.exclude ?? [], scanCache);
  const wanted = pathsOf(paths, config);
  return {
    root,
    onLinking: growSlowly,
    ...(wanted.length === 0 ? {} : { paths: wanted }),
    ...(config.exclude === undefined ? {} : { config: { exclude: config.exclude } }),
    ...(cache === null ? {} : { cache }),
  };
}

function pathsOf(paths: readonly string[], config: UnambientConfig): readonly string[] {
  return paths.length > 0 ? paths : (config.include ?? []);
}

/** @throws UsageError with the nearest name that there is, for the first of those wanted that is unknown */
export function refuseUnknown(kind: string, wanted: readonly string[], known: readonly string[]): void {
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
