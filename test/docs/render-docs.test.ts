import { describe, expect, it } from "vitest";
import type { DocsInput } from "../../src/docs/docs-input.ts";
import { renderDocs } from "../../src/docs/render-docs.ts";
import { hostile, manyFindings, refusedFinding, sampleFinding, sampleStages } from "../report/sample-scan.ts";

const input: DocsInput = {
  project: "agents-service",
  stages: sampleStages,
  migrated: [{ name: "jobs", path: "src/jobs.ts", line: 4, flag: "use_supervised_registry" }],
  findings: [sampleFinding(), refusedFinding()],
  examples: new Map([
    ["registry", { name: "src/agents.ts", diff: "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n" }],
  ]),
};

const page = (name: string, changes: Partial<DocsInput> = {}): string => {
  const text = renderDocs({ ...input, ...changes }).get(name);
  if (text === undefined) throw new Error(`no page ${name}`);
  return text;
};

describe("the pages for the target repository", () => {
  it("are four, the same bytes each time, without a date", () => {
    expect([...renderDocs(input).keys()]).toEqual([
      "operations-runbook.md",
      "developer-guidelines.md",
      "review-checklist.md",
      "architecture.md",
    ]);
    expect(renderDocs(input)).toEqual(renderDocs(input));
    for (const text of renderDocs(input).values()) expect(text).not.toMatch(/20\d\d-\d\d/);
  });

  it("say so where there is no ambient state, and invent nothing", () => {
    const empty = { migrated: [], findings: [], examples: new Map() };
    expect(page("operations-runbook.md", empty)).toContain("No stage with a flag touches this repository.");
    expect(page("operations-runbook.md", empty)).not.toContain("flags set");
    expect(page("architecture.md", empty)).toContain("0 pieces are ambient");
    expect(page("developer-guidelines.md", empty)).not.toContain("What the tool leaves to you");
  });

  it("leave out the stages that this repository has nothing of", () => {
    for (const text of renderDocs(input).values()) expect(text).not.toContain("use_scoped_state");
  });

  it("give the flags in the order of the stages, each with steps, watch points and rollback", () => {
    const text = page("operations-runbook.md");
    expect(text.indexOf("## 1. registry")).toBeLessThan(text.indexOf("## 2. error-context"));
    expect(text).toContain("`unambient flags set use_supervised_registry shadow`");
    expect(text).toContain("`unambient flags rollback registry`");
    expect(text).toContain("| `jobs` | `src/jobs.ts:4` | behind `use_supervised_registry` |");
    expect(text).toContain("| `current` | `src/agents.ts:3` | needs a person |");
  });

  it("ask for the rollback drill before the first flag goes up", () => {
    const text = page("operations-runbook.md");
    const drill = text.indexOf("The rollback drill has passed: `unambient validate`");
    expect(drill).toBeGreaterThan(text.indexOf("## Before the first flag"));
    expect(drill).toBeLessThan(text.indexOf("## In an emergency"));
  });

  it("gives a stage with two flags the steps for both", () => {
    const [registry] = sampleStages;
    const stages = [{ ...registry!, otherFlags: ["use_more"] }];
    expect(page("operations-runbook.md", { stages })).toContain("`use_supervised_registry` and `use_more`");
  });

  it("show before and after from the repository itself, and what is left to people", () => {
    const text = page("developer-guidelines.md");
    expect(text).toContain("```diff\n--- a/x");
    expect(text).toContain("| `public-entry` | 1 | Hide it behind a function");
  });

  it("keep tables short and say what is left out", () => {
    const text = page("architecture.md", { findings: manyFindings(200) });
    expect(text).toContain("160 more: `unambient scan` lists all.");
  });

  it("keep foreign text inside its cell", () => {
    const findings = [refusedFinding({ name: hostile, reason: hostile, path: `src/${hostile}.ts` })];
    for (const text of renderDocs({ ...input, findings }).values()) {
      const withoutCode = text.replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
      expect(withoutCode).not.toMatch(/<(?:img|script|\/script)/);
      for (const row of text.split("\n").filter((line) => line.startsWith("| ") && line.includes("onerror")))
        expect(row.endsWith(" |")).toBe(true);
    }
  });
});
