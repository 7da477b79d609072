import { readFileSync } from "node:fs";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { enforcement } from "../../src/check/enforcement.ts";
import { createPlugin } from "../../src/eslint/create-plugin.ts";
import plugin from "../../src/eslint/index.ts";
import type { NoAmbientStateOptions } from "../../src/eslint/options.ts";
import { workshopMaker, type Workshop } from "../check/workshop.ts";

const workshop = workshopMaker();
const agents =
  "const agents = new Map();\nexport function add(id, agent) {\n  agents.set(id, agent);\n}\nexport function remove(id) {\n  agents.delete(id);\n}\n";

class Lint {
  private readonly linter: Linter;
  private readonly config: Linter.Config;

  constructor(project: Workshop, options: NoAmbientStateOptions = {}) {
    this.linter = new Linter({ configType: "flat", cwd: project.root });
    const plugins = { unambient: createPlugin("test") };
    this.config = { plugins, rules: { "unambient/no-ambient-state": ["error", options] } };
  }

  run(filename: string, text: string) {
    return this.linter.verify(text, this.config, { filename });
  }

  messages(filename: string, text: string): readonly string[] {
    return this.run(filename, text).map(({ message }) => message);
  }
}

function shop(files: Readonly<Record<string, string>>): Workshop {
  return workshop({ "package.json": '{ "name": "shop", "type": "module" }\n', ...files });
}

describe("unambient/no-ambient-state", () => {
  it("is silent about constant tables, facades, comments and strings", () => {
    const text =
      'export const LIMITS = new Map([["a", 1]]);\n// let x = 1; x += 1;\nexport const s = "let y";\n';
    expect(new Lint(shop({ "a.js": text })).messages("a.js", text)).toEqual([]);
  });

  it("names the alternative for the form", () => {
    expect(new Lint(shop({ "a.js": agents })).messages("a.js", agents)).toEqual([
      "`agents` is ambient: entries are put in and taken out by separate calls. " +
        "Keep live things in a supervised `registry(…)`: an entry goes when its owner ends.",
    ]);
  });

  it("sees a write in another file, unless told to look at each file alone", () => {
    const store = "export const store = new Map();\n";
    const project = shop({
      "store.js": store,
      "writer.js":
        'import { store } from "./store.js";\nexport function put(k, v) {\n  store.set(k, v);\n}\n',
    });
    expect(new Lint(project).messages("store.js", store)).toHaveLength(1);
    expect(new Lint(project, { project: false }).messages("store.js", store)).toEqual([]);
  });

  it("sees what an editor has not saved", () => {
    const project = shop({ "a.js": "export {};\n" });
    const lint = new Lint(project);
    expect(lint.messages("a.js", "export {};\n")).toEqual([]);
    expect(lint.messages("a.js", agents)).toHaveLength(1);
    expect(lint.messages("a.js", "export {};\n")).toEqual([]);
    expect(lint.messages("brand-new.js", agents)).toHaveLength(1);
  });

  it("lets the baseline pass, unless told not to", async () => {
    const project = shop({ "a.js": agents });
    await project.run("baseline");
    expect(new Lint(project).messages("a.js", agents)).toEqual([]);
    expect(new Lint(project, { baseline: false }).messages("a.js", agents)).toHaveLength(1);
  });

  it.each([
    ["2999-12-31", []],
    [
      "2020-01-01",
      [
        "`agents` is ambient: entries are put in and taken out by separate calls. " +
          "The allow list let it pass until 2020-01-01 for @ana: in review",
      ],
    ],
  ])("honours an allowance until %s", (expires, messages) => {
    const allow = [{ symbol: "agents", owner: "@ana", reason: "in review", expires }];
    expect(new Lint(shop({ "a.js": agents }), { allow }).messages("a.js", agents)).toEqual(messages);
    const project = shop({ "a.js": agents, "unambient.config.json": JSON.stringify({ allow }) });
    expect(new Lint(project).messages("a.js", agents)).toEqual(messages);
  });

  it("refuses an allowance without an owner", () => {
    const allow = [{ symbol: "agents", reason: "in review", expires: "2999-12-31" }] as never;
    const lint = new Lint(shop({ "a.js": agents }), { allow });
    expect(() => lint.run("a.js", agents)).toThrow("have required property 'owner'");
  });

  it("suggests the facade where that touches this file alone", () => {
    const [message] = new Lint(shop({ "a.js": agents })).run("a.js", agents);
    const [suggestion] = message?.suggestions ?? [];
    const { range: [start, end] = [0, 0], text = "" } = suggestion?.fix ?? {};
    const fixed = agents.slice(0, start) + text + agents.slice(end);
    expect(fixed).toBe(
      'import { registry } from "@unambient/runtime";\n\n' +
        agents.replace(
          "new Map()",
          'registry("agents", {\n  flag: "use_supervised_registry",\n  legacy: new Map(),\n})',
        ),
    );
    const after = shop({ "a.js": fixed });
    expect(new Lint(after).messages("a.js", fixed)).toEqual([]);
  });

  it("suggests nothing where another file would have to change", () => {
    const store = "export let current = 0;\nexport function next() {\n  current += 1;\n}\n";
    const project = shop({ "store.js": store, "reader.js": 'export { current } from "./store.js";\n' });
    const [message] = new Lint(project).run("store.js", store);
    expect(message?.suggestions ?? []).toEqual([]);
  });

  it("points at the declared name, whatever the line ends and a BOM", () => {
    const text = `\uFEFF// x\r\n${agents.replaceAll("\n", "\r\n")}`;
    expect(new Lint(shop({ "a.js": text })).run("a.js", text)[0]).toMatchObject({
      line: 2,
      column: 7,
      endColumn: 13,
    });
  });
});

describe("the plugin", () => {
  it("carries the package's version", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(plugin.meta).toEqual({ name: "unambient", version });
  });

  it("has a recommended configuration that runs as it is", () => {
    const project = shop({ "a.js": agents });
    const linter = new Linter({ configType: "flat", cwd: project.root });
    const messages = linter.verify(agents, [createPlugin("test").configs.recommended], { filename: "a.js" });
    expect(messages.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ["unambient/no-ambient-state", 2],
    ]);
  });

  it.each([
    ["off", "warn"],
    ["on", "error"],
  ])("turns with its flag %s to %s", (mode, level) => {
    const project = shop({ "unambient.flags.json": JSON.stringify({ enforce_no_ambient_state: mode }) });
    expect(enforcement(project.root)).toBe(level);
    expect(enforcement(shop({}).root)).toBe("error");
  });
});
