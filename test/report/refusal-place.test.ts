import { expect, it } from "vitest";
import { renderHtml } from "../../src/report/html/render-html.ts";
import { renderScanHtml } from "../../src/report/html/render-scan-html.ts";
import { renderJunit } from "../../src/report/junit/render-junit.ts";
import { pullRequestBody } from "../../src/report/pull-request/render-pull-request.ts";
import { renderMarkdown } from "../../src/report/render-markdown.ts";
import { renderScan } from "../../src/report/render-scan.ts";
import { renderTerminal } from "../../src/report/render-terminal.ts";
import { renderSarif } from "../../src/report/sarif/render-sarif.ts";
import { findingTree } from "../../src/wizard/finding-tree.ts";
import { sampleReport, sampleSite, sampleStageReport } from "./sample-report.ts";
import { refusedFinding, sampleScan, sampleStages } from "./sample-scan.ts";

const message = "It goes elsewhere.";
const refusal = {
  code: "escapes-stored",
  message,
  hint: "Pass less.",
  where: { path: "src/shop.ts", line: 7 },
};
const finding = refusedFinding({ refusal });
const scan = sampleScan([finding]);
const residual = [sampleSite(finding)];
const report = sampleReport({ residual });
const [stage] = sampleStages;
const text = { color: false, columns: 120 };

it.each([
  ["the scan's text", () => renderScan(scan, text)],
  ["the scan's page", () => renderScanHtml(scan, sampleStages)],
  ["JUnit", () => renderJunit(scan)],
  [
    "SARIF",
    () =>
      renderSarif(scan, { version: "1.0.0", stages: sampleStages, informationUri: "https://example.com" }),
  ],
  ["the report's text", () => renderTerminal(report, text)],
  ["the report's page", () => renderHtml(report)],
  ["Markdown", () => renderMarkdown(report)],
  [
    "a pull request",
    () => pullRequestBody({ report: sampleStageReport(), residual, recreate: "unambient migrate" }, 65_536),
  ],
  [
    "the wizard",
    () =>
      JSON.stringify(
        findingTree({ stages: stage ? [{ stage, sites: residual, changes: [], proof: [] }] : [], residual }),
      ),
  ],
])("stands in %s", (_, render) => {
  expect(render()).toContain("It goes elsewhere. See src/shop.ts:7.");
});
