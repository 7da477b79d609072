import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { ScanResult } from "../../../src/model/finding.ts";
import { renderSarif, type SarifOptions } from "../../../src/report/sarif/render-sarif.ts";
import type { SarifLog } from "../../../src/report/sarif/sarif-log.ts";
import {
  hostile,
  manyFindings,
  refusedFinding,
  sampleAccess,
  sampleFinding,
  sampleScan,
  sampleStages,
} from "../sample-scan.ts";

const options: SarifOptions = {
  stages: sampleStages,
  version: "1.2.3",
  informationUri: "https://example.org/unambient",
};

const require = createRequire(import.meta.url);
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));

/** Renders; the schema check of a file with thousands of results would take most of the suite's time. */
function renderMany(scan: ScanResult, changes: Partial<SarifOptions> = {}): SarifLog["runs"][0] {
  return (JSON.parse(renderSarif(scan, { ...options, ...changes })) as SarifLog).runs[0];
}

/** Renders, and holds the result against the published schema. */
function render(scan: ScanResult, changes: Partial<SarifOptions> = {}): SarifLog["runs"][0] {
  const log = JSON.parse(renderSarif(scan, { ...options, ...changes })) as SarifLog;
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return log.runs[0];
}

describe("SARIF", () => {
  it("is refused by the schema when it is wrong (the schema is the real one)", () => {
    expect(isSarif({ version: "2.1.0", runs: [{ results: [] }] })).toBe(false);
    expect(isSarif({ version: "2.0.0", runs: [] })).toBe(false);
  });

  it("passes the schema with no finding, with one and with eighty", () => {
    expect(render(sampleScan([])).results).toEqual([]);
    expect(render(sampleScan([sampleFinding()])).results).toHaveLength(1);
    expect(render(sampleScan(manyFindings(80))).results).toHaveLength(80);
  });

  it("gives each rule the texts that code scanning asks for, within its limits", () => {
    for (const rule of render(sampleScan(manyFindings(8))).tool.driver.rules) {
      expect(rule.help.text).not.toBe("");
      expect(rule.help.markdown).toContain("unambient migrate --stage");
      for (const text of [rule.shortDescription.text, rule.fullDescription.text]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(1024);
      }
      expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
    }
  });

  it("cuts a description that is longer than code scanning takes", () => {
    const stage = { ...sampleStages[0]!, why: "long ".repeat(400) };
    const [rule] = render(sampleScan([]), { stages: [stage] }).tool.driver.rules;
    expect(rule?.fullDescription.text).toHaveLength(1024);
  });

  it("names a result by the finding's id, not by its line", () => {
    const [before] = render(sampleScan([sampleFinding({ line: 3 })])).results;
    const [after] = render(sampleScan([sampleFinding({ line: 99 })])).results;
    const [other] = render(sampleScan([sampleFinding({ name: "jobs" })])).results;
    expect(after?.partialFingerprints).toEqual(before?.partialFingerprints);
    expect(other?.partialFingerprints).not.toEqual(before?.partialFingerprints);
    expect(before?.partialFingerprints["primaryLocationLineHash"]).toMatch(/^[0-9a-f]{16}:1$/);
  });

  it("gives full regions and URIs relative to the repository's top, encoded", () => {
    const [result] = render(sampleScan([sampleFinding({ path: "src/a b/ä#1.ts" })]), {
      prefix: "packages/one",
    }).results;
    expect(result?.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "packages/one/src/a%20b/%C3%A4%231.ts", uriBaseId: "%SRCROOT%" },
      region: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 13 },
    });
  });

  it("points every result at its own rule, also for a stage it does not know", () => {
    const run = render(sampleScan([...manyFindings(8), sampleFinding({ name: "own", stage: "my-stage" })]));
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(run.results.at(-1)?.ruleId).toBe("ambient-state/my-stage");
  });

  it("makes an error of what the baseline lacks, a note of what is in tests", () => {
    const fresh = sampleFinding({ name: "fresh" });
    const run = render(
      sampleScan([fresh, sampleFinding(), sampleFinding({ name: "slept", isTest: true, stage: "tests" })]),
      { fresh: new Set([fresh.id]) },
    );
    expect(run.results.map((result) => [result.level, result.baselineState])).toEqual([
      ["error", "new"],
      ["warning", "unchanged"],
      ["note", "unchanged"],
    ]);
  });

  it("says in the message what to do, for a refusal too", () => {
    const [auto, manual] = render(sampleScan([sampleFinding(), refusedFinding()])).results;
    expect(auto?.message.text).toContain(
      "unambient migrate --stage registry --only app:src/agents.ts:agents",
    );
    expect(manual?.message.text).toContain("Hide it behind a function");
    expect(manual?.properties["refusal"]).toBe("public-entry");
  });

  it("tells which files were not scanned", () => {
    const [notification] = render(sampleScan([])).invocations[0].toolExecutionNotifications;
    expect(notification?.message.text).toBe("Not scanned: built file");
    expect(notification?.locations?.[0]?.physicalLocation.artifactLocation.uri).toBe("dist/app.js");
  });

  it("keeps within 25,000 results, keeps the new ones, and says what was cut", () => {
    const fresh = sampleFinding({ name: "fresh" });
    const run = renderMany(sampleScan([...manyFindings(25_010), fresh], []), { fresh: new Set([fresh.id]) });
    expect(run.results).toHaveLength(25_000);
    expect(run.results[0]?.properties["id"]).toBe(fresh.id);
    expect(run.invocations[0].toolExecutionNotifications[0]?.message.text).toMatch(/^11 of 25011 findings/);
  });

  it("lists the places that change the state, fewer where there are very many findings", () => {
    const accesses = Array.from({ length: 40 }, (_, i) =>
      sampleAccess("src/agents.ts", "agents", i + 1, "mutate"),
    );
    const places = (count: number) =>
      renderMany(sampleScan(manyFindings(count).map((finding) => ({ ...finding, accesses })))).results[0]
        ?.relatedLocations?.length;
    expect(places(1)).toBe(20);
    expect(places(10_000)).toBe(10);
  });

  it("does not let foreign text become a link or a placeholder", () => {
    const [result] = render(sampleScan([sampleFinding({ name: hostile, reason: hostile })])).results;
    expect(result?.message.text).toContain(String.raw`\[x\](javascript`);
    expect(result?.message.text).toContain("{{0}}");
  });
});
