import { describe, expect, it } from "vitest";
import { missedForms, plantedTexts } from "../../src/check/missed-forms.ts";
import type { Finding, Form } from "../../src/model/finding.ts";
import { scanElixirTexts } from "../../src/scan/elixir/scan-elixir.ts";
import { scanSources } from "../../src/scan/scan-sources.ts";
import { workshopMaker, type Workshop } from "./workshop.ts";

const workshop = workshopMaker();

/** A project at the end of its migration: no state, an empty baseline, the wall an error. */
function finished(files: Readonly<Record<string, string>> = {}): Workshop {
  return workshop({
    "package.json": '{ "name": "shop", "type": "module" }\n',
    "unambient.baseline.jsonl": "",
    "src/limits.js": "export const LIMITS = new Map([['seats', 4]]);\n",
    ...files,
  });
}

const importTest = 'import { expect, it } from "vitest";\nimport { shop } from "../src/shop.js";\n\n';

/** Written apart from what the check plants itself: form, file, text, and the place that must be named. */
const violations: Readonly<Record<Form, readonly [path: string, text: string, place: string]>> = {
  let: [
    "src/a.ts",
    "let tenant: string | null = null;\nexport const enter = (name: string) => {\n  tenant = name;\n};\nexport const tenantNow = () => tenant;\n",
    "1:5  new  tenant  let",
  ],
  var: [
    "src/a.cjs",
    "'use strict';\nvar last = null;\nmodule.exports = (order) => {\n  var before = last;\n  last = order;\n  return before;\n};\n",
    "2:5  new  last  var",
  ],
  "const-map": [
    "src/a.ts",
    "export const orders = new Map<string, object>();\nexport const drop = (id: string) => orders.delete(id);\nexport const put = (id: string) => orders.set(id, {});\n",
    "1:14  new  orders  const-map",
  ],
  "const-set": [
    "src/a.js",
    "const open = new Set();\nexport class Door {\n  open() {\n    open.add(this);\n  }\n  close() {\n    open.delete(this);\n  }\n}\n",
    "1:7  new  open  const-set",
  ],
  "const-array": [
    "src/a.js",
    "const undo = [];\nexport const push = (step) => undo.push(step);\nexport const back = () => undo.pop();\n",
    "1:7  new  undo  const-array",
  ],
  "const-object": [
    "src/a.js",
    "const prices = {};\nexport function price(id, value) {\n  prices[id] = value;\n}\nexport const of = (id) => prices[id];\n",
    "1:7  new  prices  const-object",
  ],
  weakmap: [
    "src/a.js",
    "const marks = new WeakMap();\nexport const mark = (node) => marks.set(node, true);\nexport const isMarked = (node) => marks.has(node);\n",
    "1:7  new  marks  weakmap",
  ],
  instance: [
    "src/a.js",
    "class Till {\n  sum = 0;\n  add(cents) {\n    this.sum += cents;\n  }\n}\nconst till = new Till();\nexport const sell = (cents) => till.add(cents);\n",
    "7:7  new  till  instance",
  ],
  "global-write": [
    "src/a.js",
    "export function signIn(user) {\n  global.signedIn = user;\n}\n",
    "2:3  new  signedIn  global-write",
  ],
  "static-field": [
    "src/a.ts",
    "export class Order {\n  static made = 0;\n  constructor() {\n    Order.made++;\n  }\n}\n",
    "2:10  new  made  static-field",
  ],
  "fn-static": [
    "src/a.js",
    "export function next() {\n  return (next.at = (next.at ?? 0) + 1);\n}\n",
    "2:11  new  at  fn-static",
  ],
  "exports-prop": [
    "src/a.cjs",
    "exports.verbose = false;\nexports.shout = () => {\n  exports.verbose = true;\n};\n",
    "1:1  new  verbose  exports-prop",
  ],
  als: [
    "src/a.js",
    'import { AsyncLocalStorage } from "async_hooks";\nconst store = new AsyncLocalStorage();\nexport const begin = (request) => store.enterWith({ request });\n',
    "2:7  new  store  als",
  ],
  "env-write": [
    "src/a.js",
    'export const quiet = () => {\n  process.env["LOG_LEVEL"] = "error";\n};\n',
    "2:3  new  LOG_LEVEL  env-write",
  ],
  "test-flag": [
    "test/a.test.js",
    `${importTest}it("opens", async () => {\n  let opened = false;\n  shop.on("open", () => {\n    opened = true;\n  });\n  await shop.open();\n  expect(opened).toBe(true);\n});\n`,
    "5:7  new  opened  test-flag",
  ],
  sleep: [
    "test/a.test.js",
    `${importTest}it("closes", async () => {\n  shop.close();\n  await new Promise((done) => setTimeout(done, 200));\n  expect(shop.isOpen).toBe(false);\n});\n`,
    "6:31  new  setTimeout  sleep",
  ],
  "process-dict": [
    "lib/shop.ex",
    "defmodule Shop do\n  def sign_in(user), do: Process.put(:user, user)\n  def user, do: Process.get(:user)\nend\n",
    "2:38  new  :user  process-dict",
  ],
};

describe("unambient check --strict on a migrated project", () => {
  it("passes, and says that it proved itself", async () => {
    expect(await finished().run("check", "--strict")).toMatchObject({
      code: 0,
      out: "",
      err: "0 new, 0 expired, 0 in the baseline, 0 allowed.\nA planted violation of each form was caught.\n",
    });
  });

  it.each(Object.entries(violations))("fails on a new %s and names it", async (_, [path, text, place]) => {
    const result = await finished({ [path]: text }).run("check", "--strict");
    expect(result.out).toContain(`${path}:${place}, `);
    expect(result.code).toBe(1);
  });

  it("writes nothing of what it plants", async () => {
    const project = finished({ "node_modules/.keep": "" });
    project.commitAll("Start");
    await project.run("check", "--strict");
    expect(project.git("status", "--porcelain", "--untracked-files=all")).not.toContain("planted");
    expect((await project.run("check", "--json")).out).not.toContain("planted");
  });
});

describe("the proof of the strict check", () => {
  const languages = ["javascript", "elixir"] as const;
  const fresh = async (): Promise<readonly Finding[]> => [
    ...scanSources(plantedTexts("javascript")).findings,
    ...(await scanElixirTexts(plantedTexts("elixir"))).findings,
  ];

  it("misses no form", async () => expect(missedForms(await fresh(), languages)).toEqual([]));

  it.each(Object.keys(violations) as Form[])("notices a check that is blind for %s", async (form) => {
    const seen = (await fresh()).filter((finding) => finding.form !== form);
    expect(missedForms(seen, languages)).toEqual([form]);
  });

  it("asks for the forms of Elixir where there is Elixir, and of no other project", async () => {
    expect((await finished().run("check", "--strict")).code).toBe(0);
    const both = finished({ "lib/shop.ex": "defmodule Shop do\nend\n" });
    expect((await both.run("check", "--strict")).code).toBe(0);
    expect(missedForms([], ["javascript"])).not.toContain("process-dict");
    expect(missedForms([], languages)).toContain("process-dict");
  });

  it("is made in the project, so that an allowance that lets every new one pass is no pass", async () => {
    const allow = [{ symbol: "setTimeout", owner: "@ana", reason: "slow tests", expires: "2999-12-31" }];
    const project = finished({
      "unambient.config.json": JSON.stringify({ allow }),
      [violations.sleep[0]]: violations.sleep[1],
    });
    expect((await project.run("check")).code).toBe(0);
    const result = await project.run("check", "--strict");
    expect(result).toMatchObject({ code: 2, out: "" });
    expect(result.err).toContain("does not catch ambient state of the form sleep here");
  });
});

describe("unambient check --zero", () => {
  const agents = "const agents = new Map();\nexport const add = (id, agent) => agents.set(id, agent);\n";

  it("passes a project without ambient state", async () => {
    expect((await finished().run("check", "--zero")).code).toBe(0);
  });

  it("fails on what the baseline accepts", async () => {
    const project = finished({ "src/a.js": agents });
    project.remove("unambient.baseline.jsonl");
    await project.run("baseline");
    expect((await project.run("check", "--strict")).code).toBe(0);
    const result = await project.run("check", "--zero");
    expect(result.code).toBe(1);
    expect(result.out).toContain("src/a.js:1:7  accepted  agents  const-map, ");
    expect(result.err).toContain("Zero is allowed: move what is accepted too.");
  });

  it("fails on what the allow list lets pass, even where the wall only warns", async () => {
    const allow = [
      { symbol: "agents", path: "src/a.js", owner: "@ana", reason: "soon", expires: "2999-12-31" },
    ];
    const project = finished({
      "src/a.js": agents,
      "unambient.config.json": JSON.stringify({ allow }),
      "unambient.flags.json": '{ "enforce_no_ambient_state": "off" }\n',
    });
    expect((await project.run("check", "--strict")).code).toBe(0);
    expect((await project.run("check", "--zero")).code).toBe(1);
  });
});
