import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderJson } from "../../src/report/render-json.ts";
import { emptyReport, sampleReport, sampleSite, sampleStageReport } from "../report/sample-report.ts";
import { manyFindings } from "../report/sample-scan.ts";
import { schemaErrors } from "./schemas.ts";

const errors = (value: unknown) => schemaErrors("report.schema.json", value);

describe("report.schema.json", () => {
  it("takes what renderJson prints", () => {
    const residual = manyFindings(20).map((finding) => sampleSite(finding));
    for (const report of [emptyReport(), sampleReport(), sampleReport({ residual })])
      expect(errors(JSON.parse(renderJson(report)))).toEqual([]);
  });

  it("refuses a missing field, an unknown verdict and a manual finding without a refusal", () => {
    const { residual: _, ...incomplete } = sampleReport();
    expect(errors(incomplete)).not.toEqual([]);
    const verdict = { level: "fine", reasons: [] } as never;
    expect(errors(sampleReport({ stages: [sampleStageReport(0, { verdict })] }))).not.toEqual([]);
    const [finding] = manyFindings(2).slice(1);
    const unexplained = { ...finding!, disposition: "manual" as const };
    expect(errors(sampleReport({ residual: [sampleSite(unexplained)] }))).not.toEqual([]);
  });

  it("names every field of the model, so that none is printed unannounced", () => {
    const source = readFileSync(new URL("../../src/model/report.ts", import.meta.url), "utf8");
    const schema = readFileSync(new URL("../../schema/report.schema.json", import.meta.url), "utf8");
    const fields = [...source.matchAll(/^ {2}readonly (\w+)\??:/gm)].map((match) => match[1] ?? "");
    expect(fields.length).toBeGreaterThan(20);
    for (const field of fields) expect(schema, field).toContain(`"${field}"`);
  });
});
