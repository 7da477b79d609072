import { describe, expect, it } from "vitest";
import { renderHtml } from "../../../src/report/html/render-html.ts";
import { renderScanHtml } from "../../../src/report/html/render-scan-html.ts";
import { emptyReport, sampleReport, sampleSite, sampleStageReport } from "../sample-report.ts";
import {
  hostile,
  manyFindings,
  refusedFinding,
  sampleFinding,
  sampleScan,
  sampleStages,
} from "../sample-scan.ts";

describe("HTML report", () => {
  it("is one file: it refers to nothing outside itself", () => {
    for (const text of [
      renderHtml(sampleReport()),
      renderScanHtml(sampleScan(manyFindings(80)), sampleStages),
    ]) {
      expect(text).not.toMatch(/\s(?:src|href)="(?!#)/);
      expect(text).not.toMatch(/url\(|@import|fetch\(/);
      expect(text).toContain("default-src &#39;none&#39;");
    }
  });

  it("says so when there is nothing", () => {
    const text = renderHtml(emptyReport());
    expect(text).toContain("No stage has anything to change.");
    expect(text).toContain("Nothing is left over.");
    expect(text).not.toContain("<svg");
    expect(renderScanHtml(sampleScan([]), sampleStages)).toContain("No ambient state was found.");
  });

  it("shows each stage's verdict, and never calls an unvalidated one safe", () => {
    const text = renderHtml(
      sampleReport({ stages: [sampleStageReport(0), sampleStageReport(1, { checks: [] })] }),
    );
    expect(text).toContain("✓ safe to switch on");
    expect(text.match(/not validated/g)).toHaveLength(2);
  });

  it("lists every refusal with what to do, and sums up the reasons", () => {
    const sites = manyFindings(80).filter((finding) => finding.refusal !== null);
    const text = renderHtml(sampleReport({ residual: sites.map((finding) => sampleSite(finding)) }));
    for (const finding of sites) expect(text).toContain(finding.id);
    expect(text).toMatch(/<code>public-entry<\/code><\/th><td class="count">27<\/td>/);
  });

  it("counts a site once that is refused in a stage and left in the ledger", () => {
    const site = sampleSite(refusedFinding());
    const text = renderHtml(
      sampleReport({ stages: [sampleStageReport(0, { sites: [site] })], residual: [site] }),
    );
    expect(text).toContain("<b>1</b><span>pieces of ambient state</span>");
  });

  it("opens the output of a failed check", () => {
    const failed = {
      name: "tests",
      status: "failed",
      detail: "npm test",
      milliseconds: 1,
      output: "1 failed",
    };
    const text = renderHtml(
      sampleReport({
        stages: [
          sampleStageReport(0, {
            checks: [failed as never],
            verdict: { level: "failed", reasons: ["tests failed with the flags off"] },
          }),
        ],
      }),
    );
    expect(text).toContain("✗ failed");
    expect(text).toMatch(/<details open\s*><summary>Last lines of its output/);
  });

  it("tells sites that no test touched and differences met in shadow from proven ones", () => {
    const site = { site: "jobs", flag: "f", path: "src/a.ts", operations: 0, mismatches: [] };
    const mismatch = { operation: "get", expected: "1", actual: "2", stack: "at register (src/a.ts:3)" };
    const ran = { ...site, path: "src/b.ts", operations: 7 };
    const evidence = [site, site, ran, { ...ran, mismatches: [mismatch] }];
    const text = renderHtml(sampleReport({ stages: [sampleStageReport(0, { evidence })] }));
    expect(text).toContain("1 of 2 sites exercised by the tests, 1 difference in shadow");
    expect(text).toContain("none: unproven");
    expect(text).toContain('<td class="count">14</td>');
    expect(text).toContain("at register (src/a.ts:3)");
  });

  it("cuts a diff no browser would like, and says how to see it all", () => {
    const file = (i: number) =>
      `--- a/f${i}.ts\n+++ b/f${i}.ts\n@@ -1,1 +1,900 @@\n a\n${"+b\n".repeat(899)}`;
    const diff = Array.from({ length: 9 }, (_, i) => file(i)).join("");
    const text = renderHtml(sampleReport({ stages: [sampleStageReport(0, { diff })] }));
    expect(text).toContain("5 files more: <code>git show unambient/1-registry</code>");
  });

  it("never lets foreign text become markup", () => {
    const finding = refusedFinding({
      name: hostile,
      path: hostile,
      reason: hostile,
      package: hostile,
      id: hostile,
      refusal: { code: hostile, message: hostile, hint: hostile },
    });
    const rewritten = sampleSite(sampleFinding({ name: hostile, reason: hostile }), {
      notes: [{ code: "x", message: hostile }],
    });
    const oneLine = hostile.replaceAll(/[\r\n]/g, " ");
    const stage = sampleStageReport(0, {
      branch: hostile,
      sites: [rewritten],
      diff: `--- a/${oneLine}\n+++ b/${oneLine}\n@@ -1 +1 @@ ${oneLine}\n-${oneLine}\n+${oneLine}!\n`,
      checks: [{ name: hostile, status: "failed", detail: hostile, milliseconds: 1, output: hostile }],
      evidence: [
        {
          site: hostile,
          flag: hostile,
          path: hostile,
          operations: 1,
          mismatches: [{ operation: hostile, expected: hostile, actual: hostile, stack: hostile }],
        },
      ],
      verdict: { level: "failed", reasons: [hostile] },
    });
    const report = sampleReport({
      root: hostile,
      stages: [stage],
      residual: [sampleSite(finding)],
      skipped: [{ path: hostile, reason: hostile }],
    });
    for (const text of [renderHtml(report), renderScanHtml(sampleScan([finding]), sampleStages)]) {
      expect(text).not.toMatch(/<img|<!--/);
      expect(text.match(/<script/g)).toHaveLength(1);
      expect(text.match(/<\/script/g)).toHaveLength(1);
    }
  });
});
