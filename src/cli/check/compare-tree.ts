import { existsSync } from "node:fs";
import { join } from "node:path";
import { isWithin } from "../../baseline/allow-list.ts";
import { compare, type Comparison } from "../../baseline/compare.ts";
import type { Baseline } from "../../baseline/parse-baseline.ts";
import { dayOf } from "../../config/day.ts";
import { loadConfig } from "../../config/load-config.ts";
import type { ScanResult } from "../../model/finding.ts";
import { scanCacheOptions } from "./scan-cache-options.ts";
import { readBaseline } from "../../baseline/read-baseline.ts";

export interface CompareRequest {
  readonly root: string;
  /** Relative to the root; empty for all. */
  readonly paths: readonly string[];
  /** Look only at findings that touch these files; null for all. */
  readonly changed: ReadonlySet<string> | null;
  /** Remember what the scan finds in node_modules/.cache. @default false */
  readonly useCache?: boolean;
}

export interface ComparedTree {
  readonly scan: ScanResult;
  /** Null when the project has no baseline yet. */
  readonly baseline: Baseline | null;
  readonly comparison: Comparison;
}

/** Scans the whole tree, since a write anywhere can make ambient state here, and compares what the request asks about. */
export async function compareTree({
  root,
  paths,
  changed,
  useCache = false,
}: CompareRequest): Promise<ComparedTree> {
  const { values: config } = await loadConfig(root);
  const { scanProject } = await import("../../scan/scan-project.ts");
  const exclude = config.exclude ?? [];
  const cache = useCache ? scanCacheOptions(root, exclude) : null;
  const scan = await scanProject({ root, config: { exclude }, ...(cache === null ? {} : { cache }) });
  const baseline = readBaseline(root);
  const wanted = paths.length > 0 ? paths : (config.include ?? []);
  const comparison = compare({
    findings: scan.findings,
    baseline: baseline ?? new Map(),
    allowances: config.allow ?? [],
    today: dayOf(new Date()),
    fileExists: (path) => existsSync(join(root, path)),
    inView: (path) =>
      (wanted.length === 0 || wanted.some((place) => isWithin(path, place))) &&
      (changed === null || changed.has(path)),
  });
  return { scan, baseline, comparison };
}
