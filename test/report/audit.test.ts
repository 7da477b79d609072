import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import type { StageReport } from "../../src/model/report.ts";
import { auditRows, leftByReason } from "../../src/report/audit.ts";
import { renderHtml } from "../../src/report/html/render-html.ts";
import { renderStageMarkdown } from "../../src/report/render-markdown.ts";
import { renderTerminal } from "../../src/report/render-terminal.ts";
import { sampleReport, sampleSite, sampleStageReport } from "./sample-report.ts";
import { refusedFinding, sampleFinding } from "./sample-scan.ts";

const kinds = { nap: "naps", list: "lists that | fill", never: "what is never found" };

function audited(): StageReport {
  const base = sampleStageReport();
  return {
    ...base,
    stage: { ...base.stage, kinds },
    sites: [nap(1), ...left("early", 1), ...left("late", 2), list()],
  };
}

function ofKind(finding: Finding, kind: string, line: number): Finding {
  return { ...finding, path: "test/a.test.ts", line, evidence: [{ ...evidence(finding), code: kind }] };
}

function evidence(finding: Finding): Finding["evidence"][number] {
  return finding.evidence[0] ?? { code: "", message: "", location: finding };
}

const nap = (line: number) => sampleSite(ofKind(sampleFinding({}), "nap", line));
const list = () => sampleSite(ofKind(sampleFinding({}), "list", 9));

function left(code: string, count: number) {
  const refusal = { code, message: `Too ${code}.`, hint: "Wait for it." };
  return Array.from({ length: count }, (_, i) =>
    sampleSite(ofKind(refusedFinding(), "nap", 20 + i), { disposition: "manual", refusal }),
  );
}

describe("the audit of a stage", () => {
  it("is none for a stage that tells no kinds apart", () => {
    expect(auditRows(sampleStageReport())).toEqual([]);
    expect(leftByReason({ ...audited(), stage: sampleStageReport().stage })).toEqual([]);
    expect(renderStageMarkdown(sampleStageReport())).not.toContain("What was found");
  });

  it("counts kinds in the stage's order, with the reasons, most frequent first", () => {
    expect(auditRows(audited())).toEqual([
      {
        what: "naps",
        found: 4,
        rewritten: 1,
        left: [
          { code: "late", count: 2 },
          { code: "early", count: 1 },
        ],
      },
      { what: "lists that | fill", found: 1, rewritten: 1, left: [] },
    ]);
  });

  it("says each reason once, with its places", () => {
    const text = renderStageMarkdown(audited());
    expect(text).toContain("| naps | 4 | 1 | 2 `late`, 1 `early` |");
    expect(text).toContain("| lists that \\| fill | 1 | 1 | none |");
    expect(text).toContain("3 places left for a person, by reason");
    expect(text).toContain(
      "- `late`: Too late. Wait for it. `test/a.test.ts:20`, `test/a.test.ts:21`\n- `early`",
    );
  });

  it("names no more places than a page should have", () => {
    const many = { ...audited(), sites: left("late", 23) };
    expect(renderStageMarkdown(many)).toMatch(/`test\/a\.test\.ts:39` and 3 more$/m);
  });

  it("stands in the terminal and on the page", () => {
    const report = sampleReport({ stages: [audited()] });
    const line =
      "    naps: 4 found, 1 rewritten; left: 2 late, 1 early\n    lists that | fill: 1 found, 1 rewritten\n";
    expect(renderTerminal(report, { color: false, columns: 100 })).toContain(line);
    expect(renderHtml(report)).toContain(
      '<th scope="row">naps</th><td class="count">4</td><td class="count">1</td><td>2 <code>late</code>, 1 <code>early</code></td>',
    );
  });
});
