import { describe, expect, it } from "vitest";
import type { StageReport } from "../../src/model/report.ts";
import { renderHtml } from "../../src/report/html/render-html.ts";
import { renderStageMarkdown } from "../../src/report/render-markdown.ts";
import { renderTerminal } from "../../src/report/render-terminal.ts";
import { sampleReport, sampleStageReport } from "./sample-report.ts";

const SAID = "It reads what the branch changes.";
const paths = ["one", "two", "three", "four"].map((name) => `test/${name}.test.js`);

/** As of a dry run: no verdict tells what is to be read. */
const stage: StageReport = sampleStageReport(0, {
  checks: [],
  remarks: [
    ...paths.map((path) => ({ path, message: SAID })),
    { path: "package.json", message: "Raise it there." },
  ],
});
const report = sampleReport({ stages: [stage] });

describe("what is to be read of several files", () => {
  it.each([
    ["Markdown", renderStageMarkdown(stage), "`test/one.test.js`, `test/two.test.js`"],
    ["HTML", renderHtml(report), "<code>test/one.test.js</code>, <code>test/two.test.js</code>"],
    [
      "terminal",
      renderTerminal(report, { color: false, columns: 200 }),
      "test/one.test.js, test/two.test.js, test/three.test.js and 1 more:",
    ],
  ])("is said once: %s", (_, text, names) => {
    expect(text.split(SAID)).toHaveLength(2);
    expect(text).toContain(names);
    expect(text).toContain("Raise it there.");
  });
});
