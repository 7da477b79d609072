import { appendFileSync } from "node:fs";
import type { ScanResult } from "../../model/finding.ts";
import type { Stage } from "../../model/stage.ts";
import { wantsColor, type CliIo } from "../io.ts";
import { repositoryPrefix } from "../repository-prefix.ts";
import { toolHome, toolVersion } from "../tool-package.ts";

export interface ScanOutput {
  readonly io: CliIo;
  readonly root: string;
  /** Ids that fail the build; absent where nothing was compared with a baseline. */
  readonly blocking?: ReadonlySet<string>;
}

type Renderer = (scan: ScanResult, output: ScanOutput) => Promise<string>;

const renderers = {
  text: async (scan, { io }) => {
    const { renderScan } = await import("../../report/render-scan.ts");
    return renderScan(scan, { color: wantsColor(io.env, io.outIsTerminal), columns: io.columns });
  },
  json: async (scan) => `${JSON.stringify(scan, null, 2)}\n`,
  sarif: async (scan, { root, blocking }) => {
    const { renderSarif } = await import("../../report/sarif/render-sarif.ts");
    const prefix = repositoryPrefix(root);
    return renderSarif(scan, {
      stages: await knownStages(),
      version: toolVersion(),
      informationUri: toolHome,
      prefix,
      category: prefix === "" ? "unambient" : `unambient/${prefix}`,
      ...(blocking === undefined ? {} : { fresh: blocking }),
    });
  },
  html: async (scan) => {
    const { renderScanHtml } = await import("../../report/html/render-scan-html.ts");
    return renderScanHtml(scan, await knownStages());
  },
  github: async (scan, { io, root, blocking }) => {
    const { renderAnnotations } = await import("../../report/github/render-annotations.ts");
    await appendStepSummary(scan, io, blocking);
    const prefix = repositoryPrefix(root);
    if (blocking === undefined) return renderAnnotations(scan, { prefix });
    // What was there before would drown what this change brings.
    const findings = scan.findings.filter((finding) => blocking.has(finding.id));
    return renderAnnotations({ ...scan, findings }, { prefix, blocking });
  },
  junit: async (scan, { blocking }) => {
    const { renderJunit } = await import("../../report/junit/render-junit.ts");
    return renderJunit(scan, blocking === undefined ? {} : { blocking });
  },
} satisfies Readonly<Record<string, Renderer>>;

export type ScanFormat = keyof typeof renderers;

/** The scan in one of the output formats. */
export async function renderScanAs(
  format: ScanFormat,
  scan: ScanResult,
  output: ScanOutput,
): Promise<string> {
  return renderers[format](scan, output);
}

async function knownStages(): Promise<readonly Stage[]> {
  const { stages } = await import("../../../transforms/index.ts");
  return stages.map((module) => module.stage);
}

/** GitHub's runner names the file of the step's summary; elsewhere there is none. */
async function appendStepSummary(
  scan: ScanResult,
  io: CliIo,
  blocking: ReadonlySet<string> | undefined,
): Promise<void> {
  const file = io.env["GITHUB_STEP_SUMMARY"];
  if (file === undefined || file === "") return;
  const { renderStepSummary } = await import("../../report/github/render-step-summary.ts");
  const options = { stages: await knownStages(), ...(blocking === undefined ? {} : { blocking }) };
  appendFileSync(file, renderStepSummary(scan, options));
}
