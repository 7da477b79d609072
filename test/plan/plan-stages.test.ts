import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import type { Rewrite, StageModule } from "../../src/model/stage.ts";
import { planStages } from "../../src/plan/plan-stages.ts";
import { scanSources } from "../../src/scan/scan-sources.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { NewTypeError, TypeGate } from "../../src/typecheck/type-gate.ts";
import { module as cache } from "../../transforms/cache/module.ts";
import { module as registry } from "../../transforms/registry/module.ts";
import { module as state } from "../../transforms/state/module.ts";
import { module as tests } from "../../transforms/tests/module.ts";

const SOURCE = `const jobs = new Map<string, string>();
let count = 0;

export function add(id: string, name: string): number {
  jobs.set(id, name);
  return ++count;
}

export function remove(id: string): void {
  jobs.delete(id);
}
`;

interface Run {
  readonly files?: ReadonlyMap<string, string>;
  readonly stages?: readonly StageModule<Facts>[];
  readonly typeGate?: TypeGate | false;
  readonly only?: readonly string[];
}

const files = new Map([["jobs.ts", SOURCE]]);
const noErrors: TypeGate = { newErrors: async () => [] };

function planOf(run: Run = {}): Promise<Plan> {
  const texts = run.files ?? files;
  const rescan = (changed: ReadonlyMap<string, string>) => scanSources(new Map([...texts, ...changed]));
  return planStages({
    root: "/nowhere",
    scan: rescan(new Map()),
    rescan,
    files: [...texts.keys()],
    readText: (path) => texts.get(path) ?? "",
    stages: run.stages ?? [registry, state],
    typeGate: run.typeGate ?? noErrors,
    ...(run.only ? { only: run.only } : {}),
  });
}

/** A gate that objects to a text as the compiler would, with one error at the first match. */
function objectingTo(pattern: RegExp): TypeGate {
  return {
    newErrors: async (edited) =>
      edited.flatMap(({ path, after }): NewTypeError[] => {
        const found = pattern.exec(after);
        return found ? [{ path, start: found.index, code: 1, message: "objection" }] : [];
      }),
  };
}

describe("planStages", () => {
  it("computes each stage on the text that the one before it left", async () => {
    const { stages } = await planOf();
    const [first, second] = stages.map(({ changes }) => changes[0]);
    expect(second?.before).toBe(first?.after);
    expect(second?.after).toContain('import { cell, registry } from "@unambient/runtime";');
  });

  it("tells of what the scan has found, and of nothing that a rewrite beside it gave another name", async () => {
    const text = `beforeEach(() => {
  process.send = fake;
});
it("goes on", async () => {
  const task = bind();
  await new Promise((resolve) => setTimeout(resolve, 100));
  process.send = () => false;
  task.start();
});
`;
    const texts = new Map([["a.test.ts", text]]);
    const { stages } = await planOf({ files: texts, stages: [tests] });
    const found = scanSources(texts).findings.map(({ id }) => id);
    expect(found).toHaveLength(2);
    expect(stages[0]?.sites.map(({ finding }) => finding.id).toSorted()).toEqual(found.toSorted());
  });

  it("takes both halves of a last answer, though one waits for the edits of the other", async () => {
    const text = `let lastText, lastTree;
export function parse(text) {
  if (text !== lastText) {
    lastTree = JSON.parse(text);
    lastText = text;
  }
  return lastTree;
}
`;
    const { stages } = await planOf({ files: new Map([["parse.js", text]]), stages: [cache] });
    const taken = stages[0]?.sites.filter(({ refusal }) => refusal === null);
    expect(taken?.map(({ finding }) => finding.name).sort()).toEqual(["lastText", "lastTree"]);
  });

  it("proves what it offers", async () => {
    const { stages } = await planOf();
    for (const { proof } of stages) {
      expect(proof.map(({ name, passed }) => [name, passed])).toEqual([
        ["rescan", true],
        ["idempotent", true],
        ["parse", true],
        ["types", true],
        ["bytes", true],
      ]);
    }
  });

  it("says nothing of types where nobody asks the compiler", async () => {
    const { stages } = await planOf({ typeGate: false });
    const proofs = stages.map(({ proof }) => proof.map(({ name }) => name));
    expect(proofs).toEqual(stages.map(() => ["rescan", "idempotent", "parse", "bytes"]));
  });

  it("blames what the file names in which the error stands, though no edit is in it", async () => {
    const user =
      'import * as jobs from "./jobs";\nexport const first = jobs;\n\n\n\n\nconst count: number = first;\n';
    const typeGate: TypeGate = {
      newErrors: async (edited) =>
        edited.some(({ after }) => after.includes("count = cell"))
          ? [{ path: "user.ts", start: 0, code: 1, message: "objection" }]
          : [],
    };
    const texts = new Map([
      ["jobs.ts", SOURCE.replace("let count", "let sum = 0;\nexport const total = () => ++sum;\nlet count")],
    ]);
    const { stages } = await planOf({
      files: new Map([...texts, ["user.ts", user]]),
      typeGate,
      stages: [state],
    });
    const refused = stages[0]?.sites.filter(({ refusal }) => refusal?.code === "type-error");
    expect(refused?.map(({ finding }) => finding.name)).toEqual(["count"]);
    expect(stages[0]?.changes[0]?.after).toContain("sum = cell");
  });

  it("leaves a site alone that brings a type error, with the compiler's words, and keeps the others", async () => {
    const { stages, residual } = await planOf({ typeGate: objectingTo(/count = cell/) });
    const [jobs] = stages[0]?.sites ?? [];
    const [count] = stages[1]?.sites ?? [];
    expect(jobs).toMatchObject({ disposition: "auto", refusal: null });
    expect(count).toMatchObject({ disposition: "manual", refusal: { code: "type-error" } });
    expect(count?.refusal?.message).toContain("objection");
    expect(stages[1]?.changes).toEqual([]);
    expect(residual.map(({ finding }) => finding.name)).toEqual(["count"]);
  });

  it("takes the next best rewrite before it gives up", async () => {
    const source = SOURCE.replace("new Map<string, string>()", "{} as Record<string, string>")
      .replace("jobs.set(id, name)", "jobs[id] = name")
      .replace("jobs.delete(id)", "delete jobs[id]");
    const run = { files: new Map([["jobs.ts", source]]), stages: [registry] };
    const rich = await planOf(run);
    expect(rich.stages[0]?.changes[0]?.after).toContain("jobs.set(id, name)");
    const plain = await planOf({ ...run, typeGate: objectingTo(/jobs = dictionary/) });
    expect(plain.stages[0]?.changes[0]?.after).toContain("jobs.value[id] = name");
  });

  it("drops a rewrite after which the scan still finds the state", async () => {
    const insertComment = (path: string): Rewrite => ({
      kind: "rewrite",
      edits: [{ path, start: 0, end: 0, text: "// rewritten\n" }],
      imports: [],
      notes: [],
    });
    const idle: StageModule<Facts> = {
      ...registry,
      rewrite: (finding) => (finding.stage === "registry" ? insertComment(finding.path) : null),
    };
    const { stages } = await planOf({ stages: [idle] });
    expect(stages[0]?.changes).toEqual([]);
    expect(stages[0]?.sites).toMatchObject([{ disposition: "manual", refusal: { code: "proof-failed" } }]);
  });

  it("blames new state on what was rewritten near by, and keeps the rest of the file", async () => {
    const far = "\n".repeat(60) + SOURCE.replaceAll("jobs", "tasks").replace(/count/g, "total");
    const text = SOURCE + far.replace("add(", "addTask(").replace("remove(", "removeTask(");
    const stray = "let stray = 0;\nexport const next = () => ++stray;\n";
    const straying: StageModule<Facts> = {
      ...registry,
      rewrite: (finding, facts) => {
        const rewrite = registry.rewrite(finding, facts);
        if (finding.name !== "tasks" || rewrite?.kind !== "rewrite") return rewrite;
        const start = text.indexOf("const tasks");
        const { path } = finding;
        return { ...rewrite, edits: [{ path, start, end: start, text: stray }, ...rewrite.edits] };
      },
    };
    const { stages } = await planOf({ files: new Map([["jobs.ts", text]]), stages: [straying] });
    const outcomes = stages[0]?.sites.map(({ finding, refusal }) => [finding.name, refusal?.code ?? null]);
    expect(outcomes?.toSorted()).toEqual([
      ["jobs", null],
      ["tasks", "proof-failed"],
    ]);
    expect(stages[0]?.changes[0]?.after).not.toContain("stray");
  });

  it("leaves a site alone whose edits contradict one another", async () => {
    const contradicting: StageModule<Facts> = {
      ...registry,
      rewrite: ({ stage, path }) => {
        if (stage !== "registry") return null;
        const edits = [0, 2].map((start) => ({ path, start, end: start + 5, text: "" }));
        return { kind: "rewrite", edits, imports: [], notes: [] };
      },
    };
    const { stages } = await planOf({ stages: [contradicting] });
    expect(stages[0]?.sites).toMatchObject([{ disposition: "manual", refusal: { code: "edits-collide" } }]);
    expect(stages[0]?.changes).toEqual([]);
  });

  it("rewrites the chosen findings alone", async () => {
    const all = await planOf();
    const count = all.stages[1]?.sites[0]?.finding.id ?? "";
    const { stages } = await planOf({ only: [count] });
    expect(stages.map(({ changes }) => changes.length)).toEqual([0, 1]);
    expect(stages[0]?.sites).toMatchObject([{ refusal: { code: "not-chosen" } }]);
  });

  it("gives the same plan in whatever order the files come", async () => {
    const more = new Map([...files, ["other.ts", SOURCE.replaceAll("jobs", "tasks")]]);
    const forwards = await planOf({ files: more });
    const backwards = await planOf({ files: new Map([...more].reverse()) });
    expect(backwards).toEqual(forwards);
  });

  it("counts the lines of a site as its own diff would", async () => {
    const { stages } = await planOf({ stages: [state] });
    // The declaration and one access: two lines out, four and one in.
    const { sites, changes } = stages[0] ?? { sites: [], changes: [] };
    expect(changes[0]?.after).toContain("return ++count.value;");
    expect(sites[0]?.linesChanged).toBe(4);
  });
});
