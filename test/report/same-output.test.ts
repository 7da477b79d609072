import { describe, expect, it } from "vitest";
import type { CheckResult, StageReport } from "../../src/model/report.ts";
import { renderHtml } from "../../src/report/html/render-html.ts";
import { renderStageMarkdown } from "../../src/report/render-markdown.ts";
import { renderTerminal } from "../../src/report/render-terminal.ts";
import { sampleReport, sampleStageReport } from "./sample-report.ts";

const SAID = "4:22 error import/order";

const failed = (name: string, output: string): CheckResult => ({
  ...{ name, status: "failed", detail: "npm test failed", milliseconds: 1, output },
});

/** Three runs of a suite, two of which print the very same. */
const stage: StageReport = {
  ...sampleStageReport(),
  checks: [failed("off", SAID), failed("on", SAID), failed("shadow", "1 failing")],
};
const report = sampleReport({ stages: [stage] });

describe("what two checks print alike", () => {
  it.each([
    ["Markdown", renderStageMarkdown(stage), "Output of off; on<"],
    ["HTML", renderHtml(report), "(its output is that of off)"],
    ["terminal", renderTerminal(report, { color: false, columns: 100 }), "the output of off, once more"],
  ])("is shown once: %s", (_, text, instead) => {
    expect(text.split(SAID)).toHaveLength(2);
    expect(text.split("1 failing")).toHaveLength(2);
    expect(text).toContain(instead);
  });
});
