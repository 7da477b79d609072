import { describe, expect, it } from "vitest";
import type { Formatter } from "../../src/model/formatter.ts";
import { planStages } from "../../src/plan/plan-stages.ts";
import { scanSources } from "../../src/scan/scan-sources.ts";
import type { NewTypeError, TypeGate } from "../../src/typecheck/type-gate.ts";
import { module as registry } from "../../transforms/registry/module.ts";
import { module as state } from "../../transforms/state/module.ts";

const SOURCE = `const jobs = new Map();
let count = 0;

export function add(id, name) {
  jobs.set(id, name);
  return ++count;
}
`;

/** One statement a line and no longer one than that: enough of a formatter to see when it is asked. */
const joining: Formatter = async (path, text) =>
  path.endsWith(".mjs")
    ? null
    : text.replace(/\(\n\s+/g, "(").replace(/\{\n {2}(\w+: .*),\n {2}(\w+: .*),\n\}/g, "{ $1, $2 }");

async function planned(
  path: string,
  source: string,
  format: Formatter,
  typeGate: TypeGate = { newErrors: async () => [] },
) {
  const texts = new Map([[path, source]]);
  const rescan = (changed: ReadonlyMap<string, string>) => scanSources(new Map([...texts, ...changed]));
  const plan = await planStages({
    root: "/nowhere",
    scan: rescan(new Map()),
    rescan,
    files: [path],
    readText: (each) => texts.get(each) ?? "",
    stages: [registry, state],
    typeGate,
    format,
  });
  const after = plan.stages.map(({ changes }) => changes[0]?.after ?? "");
  return { plan, after };
}

describe("a plan with the project's formatter", () => {
  it("lays out what each stage wrote, in files that were laid out before", async () => {
    const { plan, after } = await planned("jobs.js", SOURCE, joining);
    expect(after[0]).toContain('registry("jobs", { flag: "use_supervised_registry", legacy: new Map() });');
    expect(after[1]).toContain('cell("count", { flag: "use_scoped_state", legacy: 0 });');
    expect(plan.stages.flatMap(({ proof }) => proof.filter((step) => !step.passed))).toEqual([]);
    expect(plan.stages.map(({ sites }) => sites.map(({ disposition }) => disposition))).toEqual([
      ["auto"],
      ["auto"],
    ]);
  });

  it("leaves the others as the stages write them", async () => {
    const untidy = `${SOURCE}\nconst options = {\n  a: 1,\n  b: 2,\n};\nuse(options);\n`;
    for (const [path, source] of [
      ["jobs.js", untidy],
      ["jobs.mjs", SOURCE],
    ] as const) {
      const laidOut = await planned(path, source, joining);
      const written = await planned(path, source, async () => null);
      expect(laidOut.after).toEqual(written.after);
      expect(written.after[0]).toContain('registry("jobs", {\n');
    }
  });

  it("lays out what a stage wrote, and nothing else, in a file of which a few lines were not", async () => {
    const lines = Array.from({ length: 90 }, (_, n) => `export const name${n} = "${n}";\n`).join("");
    const few = `${SOURCE}\n${lines}\nconst options = {\n  a: 1,\n  b: 2,\n};\nuse(options);\n`;
    const { plan, after } = await planned("jobs.js", few, joining);
    expect(after[0]).toContain('registry("jobs", { flag: "use_supervised_registry", legacy: new Map() });');
    expect(after[1]).toContain("const options = {\n  a: 1,\n  b: 2,\n};\n");
    expect(plan.stages.flatMap(({ proof }) => proof.filter((step) => !step.passed))).toEqual([]);
  });

  it("asks about each text once, however often a stage is tried", async () => {
    const asked: string[] = [];
    const counting: Formatter = (path, text) => {
      asked.push(text);
      return joining(path, text);
    };
    const gate: TypeGate = {
      newErrors: async (edited) =>
        edited.flatMap(({ path, after }): NewTypeError[] => {
          const start = after.indexOf("dictionary(");
          return start < 0 ? [] : [{ path, start, code: 1, message: "objection" }];
        }),
    };
    const tables = SOURCE.replace("new Map()", "{}").replace("jobs.set(id, name)", "jobs[id] = name");
    const { plan } = await planned("jobs.js", tables, counting, gate);
    expect(plan.stages[0]?.sites.map(({ refusal }) => refusal)).toEqual([null]);
    expect(asked.length).toBeGreaterThan(3);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("asks no more where the formatter never comes to rest", async () => {
    const growing: Formatter = async (_path, text) => (text === SOURCE ? text : `${text}\n`);
    const { after } = await planned("jobs.js", SOURCE, growing);
    expect(after[0]?.endsWith("}\n\n")).toBe(true);
  });
});
