import type { Finding, ScanResult } from "../model/finding.ts";
import type { Plan, PlannedSite } from "../model/plan.ts";
import type { ScanCacheRequest } from "./check/scan-cache-options.ts";
import { planTree } from "./plan-tree.ts";

/**
 * A scan whose dispositions are true: the stages have the last word on what they can rewrite, so they are asked.
 * The type gate is left out, it would cost many times the scan.
 */
export async function scanWithDispositions(
  root: string,
  paths: readonly string[],
  scanCache?: ScanCacheRequest,
): Promise<ScanResult> {
  const startedAt = performance.now();
  const { scan, plan } = await planTree({
    root,
    paths,
    stages: "findings",
    only: [],
    typeGate: false,
    ...(scanCache === undefined ? {} : { scanCache }),
  });
  const planned =
    performance.now() - startedAt - Object.values(scan.timings).reduce((sum, ms) => sum + ms, 0);
  const sites = new Map(sitesOf(plan).map((site) => [site.finding.id, site]));
  return {
    ...scan,
    findings: scan.findings.map((finding) => withDecision(finding, sites.get(finding.id))),
    timings: { ...scan.timings, plan: Math.max(0, Math.round(planned)) },
  };
}

function withDecision(finding: Finding, site: PlannedSite | undefined): Finding {
  return site === undefined ? finding : { ...finding, disposition: site.disposition, refusal: site.refusal };
}

/** Every site of a plan, rewritten or left. */
export function sitesOf(plan: Plan): readonly PlannedSite[] {
  return [...plan.residual, ...plan.stages.flatMap((stage) => stage.sites)];
}
