import { existsSync } from "node:fs";
import { join } from "node:path";
import { isWithin } from "../../baseline/allow-list.ts";
import { compare, type Comparison } from "../../baseline/compare.ts";
import type { Baseline } from "../../baseline/parse-baseline.ts";
import { dayOf } from "../../config/day.ts";
import { loadConfig } from "../../config/load-config.ts";
import { missedForms, plantedTexts, type PlantedLanguage } from "../../check/missed-forms.ts";
import type { Form, ScanResult } from "../../model/finding.ts";
import type { OpenProject } from "../../scan/open-project.ts";
import { growSlowly } from "../grow-slowly.ts";
import { scanCacheOptions, type ScanCacheRequest } from "./scan-cache-options.ts";
import { readBaseline } from "../../baseline/read-baseline.ts";

export interface CompareRequest {
  readonly root: string;
  /** Relative to the root; empty for all. */
  readonly paths: readonly string[];
  /** Look only at findings that touch these files; null for all. */
  readonly changed: ReadonlySet<string> | null;
  /** Where what the scan finds is remembered. @default nowhere */
  readonly cache?: ScanCacheRequest;
  /** Plant a violation of each form in memory and see whether this project's check would let it pass. @default false */
  readonly prove?: boolean;
}

export interface ComparedTree {
  readonly scan: ScanResult;
  /** Null when the project has no baseline yet. */
  readonly baseline: Baseline | null;
  readonly comparison: Comparison;
  /** Forms whose planted violation would pass; empty where nothing was planted. */
  readonly missed: readonly Form[];
}

/**
 * Scans the whole tree, since a write anywhere can make ambient state here, and compares what the request asks about.
 */
export async function compareTree(request: CompareRequest): Promise<ComparedTree> {
  const { root, paths, changed } = request;
  const { values: config } = await loadConfig(root);
  const { scan, planted } = await scanFor(request, config.exclude ?? []);
  const baseline = readBaseline(root);
  const wanted = paths.length > 0 ? paths : (config.include ?? []);
  const compareIn = ({ findings }: ScanResult, inView: (path: string) => boolean): Comparison =>
    compare({
      findings,
      baseline: baseline ?? new Map(),
      allowances: config.allow ?? [],
      today: dayOf(new Date()),
      fileExists: (path) => existsSync(join(root, path)),
      inView,
    });
  const comparison = compareIn(
    scan,
    (path) =>
      (wanted.length === 0 || wanted.some((place) => isWithin(path, place))) &&
      (changed === null || changed.has(path)),
  );
  const missed =
    planted === null ? [] : missedForms(compareIn(planted.scan, () => true).fresh, planted.languages);
  return { scan, baseline, comparison, missed };
}

/** A scan of the project with violations in it, of each form that its languages know. */
interface PlantedScan {
  readonly scan: ScanResult;
  readonly languages: readonly PlantedLanguage[];
}

async function scanFor(
  { root, cache: request, prove = false }: CompareRequest,
  exclude: readonly string[],
): Promise<{ readonly scan: ScanResult; readonly planted: PlantedScan | null }> {
  const cache = request ? scanCacheOptions(root, exclude, request) : null;
  const options = { root, config: { exclude }, ...(cache === null ? {} : { cache }) };
  if (prove) {
    const { openProjectAhead } = await import("../../scan/open-project.ts");
    const project = await openProjectAhead(options);
    return { scan: project.scan, planted: await plantedIn(project) };
  }
  const { scanProject } = await import("../../scan/scan-project.ts");
  return { scan: await scanProject({ ...options, onLinking: growSlowly }), planted: null };
}

/** What is planted goes through the same scan of the same project, so that whatever would hide it there is met. */
async function plantedIn({ rescan, hasElixir }: OpenProject): Promise<PlantedScan> {
  const scan = rescan(plantedTexts("javascript"));
  if (!hasElixir) return { scan, languages: ["javascript"] };
  const { scanElixirTexts } = await import("../../scan/elixir/scan-elixir.ts");
  const { findings } = await scanElixirTexts(plantedTexts("elixir"));
  return {
    scan: { ...scan, findings: [...scan.findings, ...findings] },
    languages: ["javascript", "elixir"],
  };
}
