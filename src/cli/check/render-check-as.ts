import { renderScanAs, type ScanFormat, type ScanOutput } from "../scan/render-scan-as.ts";
import type { ComparedTree } from "./compare-tree.ts";

/** The outcome of a check in a form that CI reads: what fails the build, and what was accepted before. */
export async function renderCheckAs(
  format: ScanFormat,
  { scan, comparison }: ComparedTree,
  output: Omit<ScanOutput, "blocking">,
): Promise<string> {
  const failing = [...comparison.fresh, ...comparison.expired.map((expired) => expired.finding)];
  const findings = [...failing, ...comparison.known];
  const blocking = new Set(failing.map((finding) => finding.id));
  return renderScanAs(format, { ...scan, findings }, { ...output, blocking });
}
