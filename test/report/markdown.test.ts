import { describe, expect, it } from "vitest";
import type { Report, StageReport } from "../../src/model/report.ts";
import { code, codeBlock, escapeMarkdown } from "../../src/report/markdown-text.ts";
import { markdownLimit, renderMarkdown, renderStageMarkdown } from "../../src/report/render-markdown.ts";
import { sampleReport } from "./sample-report.ts";

describe("renderMarkdown", () => {
  it("says so when no stage has anything to change", () => {
    const text = renderMarkdown({ ...sampleReport(), stages: [], residual: [], skipped: [] });
    expect(text).toContain("No stage has anything to change.");
  });

  it("names every stage, branch, verdict, site, refusal and skipped file", () => {
    const report = sampleReport();
    const text = renderMarkdown(report);
    for (const stage of report.stages) {
      expect(text).toContain(stage.branch ?? "");
      for (const site of stage.sites)
        if (site.disposition !== "manual") expect(text).toContain(site.finding.name);
      for (const reason of stage.verdict.reasons) expect(text).toContain(escapeMarkdown(reason));
      if (stage.stage.flag !== null) expect(text).toContain(`unambient flags set ${stage.stage.flag} on`);
    }
    for (const site of report.residual) expect(text).toContain(site.refusal?.code ?? site.finding.name);
    for (const file of report.skipped) expect(text).toContain(file.path);
  });

  it("keeps within GitHub's limit, says what it left out, and closes what it opened", () => {
    const text = renderMarkdown(huge());
    expect(text.length).toBeLessThanOrEqual(markdownLimit);
    expect(text).toContain("too long for this page");
    expect(text).toMatch(/\d+ more stand in the JSON report/);
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
  });

  it("keeps within a limit that not even its summary fits in", () => {
    const text = renderMarkdown(huge(), 4000);
    expect(text.length).toBeLessThanOrEqual(4000);
    expect(text).toContain("The rest did not fit here");
  });

  it("is a table of as many columns in every row, whatever the code holds", () => {
    const report = sampleReport();
    const [first] = report.residual;
    if (first === undefined) throw new Error("the sample has a residual");
    const hostile = { ...first, finding: { ...first.finding, name: "a|b`c<script>\n" } };
    const text = renderMarkdown({ ...report, residual: [hostile] });
    const row = text.split("\n").find((line) => line.includes("a\\|b"));
    expect(row?.replaceAll("\\|", "").match(/\|/g)).toHaveLength(6);
    expect(text).not.toContain("<script>\n");
  });
});

describe("renderStageMarkdown", () => {
  it("is one stage alone", () => {
    const [first, second] = sampleReport().stages;
    if (first === undefined || second === undefined) throw new Error("the sample has two stages");
    const text = renderStageMarkdown(first);
    expect(text).toContain(first.stage.title);
    expect(text).not.toContain(second.stage.title);
  });
});

describe("markdown text", () => {
  it.each<[text: string, expected: string]>([
    ["plain", "plain"],
    ["a|b", "a\\|b"],
    ["<b>", "&lt;b>"],
    ["use_ttl_cache", "use_ttl_cache"],
    ["_private", "\\_private"],
    ["two\nlines", "two lines"],
  ])("escapes %j", (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it.each<[text: string, expected: string]>([
    ["x", "`x`"],
    ["a`b", "``a`b``"],
    ["`x`", "`` `x` ``"],
  ])("puts %j in code", (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it("opens a block with more ticks than the text has", () => {
    expect(codeBlock("diff", "```\ncode\n```\n")).toBe("````diff\n```\ncode\n```\n````");
  });
});

/** More than fits: long diffs and a long ledger. */
function huge(): Report {
  const report = sampleReport();
  const [site] = report.residual;
  if (site === undefined) throw new Error("the sample has a residual");
  const stages = report.stages.map((stage): StageReport => ({
    ...stage,
    diff: "+ a line of the diff\n".repeat(5000),
  }));
  return { ...report, stages, residual: Array.from({ length: 2000 }, () => site) };
}
