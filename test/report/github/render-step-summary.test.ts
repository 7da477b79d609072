import { describe, expect, it } from "vitest";
import { renderStepSummary } from "../../../src/report/github/render-step-summary.ts";
import { hostile, manyFindings, sampleFinding, sampleScan, sampleStages } from "../sample-scan.ts";

const stages = sampleStages;

describe("GitHub step summary", () => {
  it("says so when nothing was found", () => {
    expect(renderStepSummary(sampleScan([]), { stages })).toBe(
      "## Ambient state\n\nNo ambient state found in 12 files, 3,456 lines.\n",
    );
  });

  it("counts by stage and disposition", () => {
    const text = renderStepSummary(sampleScan(manyFindings(80)), { stages });
    expect(text).toContain("80 pieces of ambient state");
    expect(text).toContain("| registry: Stage registry | 20 | 13 | 0 | 7 |");
  });

  it("opens with what is new", () => {
    const fresh = sampleFinding({ name: "fresh" });
    const text = renderStepSummary(sampleScan([sampleFinding(), fresh]), {
      stages,
      blocking: new Set([fresh.id]),
    });
    expect(text).toContain("**1 new.**");
    expect(text.indexOf("New, not in the baseline (1)")).toBeLessThan(text.indexOf("Known (1)"));
  });

  it("stays under a mebibyte and says what was left out", () => {
    const text = renderStepSummary(sampleScan(manyFindings(20_000)), { stages });
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/…and \d+ more: `unambient scan` lists all\./);
    expect(text.trimEnd().endsWith("</details>")).toBe(true);
  });

  it("keeps foreign text inside its cell", () => {
    const text = renderStepSummary(sampleScan([sampleFinding({ name: hostile })]), { stages });
    const row = text.split("\n").find((line) => line.includes("onerror"))!;
    expect(row.replaceAll(/\\./g, "").split("|")).toHaveLength(6);
    expect(row).not.toMatch(/<(?!\/?details)/);
    expect(row).not.toContain("@everyone");
  });
});
