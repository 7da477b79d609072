import { describe, expect, it } from "vitest";
import { workshopMaker } from "./workshop.ts";

const workshop = workshopMaker();
const packageJson = '{ "name": "shop", "type": "module" }\n';
const agents = "const agents = new Map();\nexport function add(id, agent) {\n  agents.set(id, agent);\n}\n";
const jobs = "const jobs = [];\nexport function enqueue(job) {\n  jobs.push(job);\n}\n";
const pure =
  "export const LIMITS = new Map([['a', 1]]);\n// agents.set(id, agent)\nexport const doc = 'let x = 1';\n";

function shop(files: Readonly<Record<string, string>>) {
  return workshop({ "package.json": packageJson, ...files });
}

async function idsOf(project: ReturnType<typeof shop>, ...args: readonly string[]) {
  const { code, out } = await project.run("check", "--json", ...args);
  const {
    new: fresh,
    expired,
    gone,
    moved,
  } = JSON.parse(out) as Record<string, { id: string; to: string }[]>;
  const ids = (list: { id: string }[] = []) => list.map(({ id }) => id);
  return {
    code,
    fresh: ids(fresh),
    expired: ids(expired),
    gone: ids(gone),
    moved: moved?.map(({ to }) => to),
  };
}

describe("unambient check", () => {
  it("passes a project without ambient state, whatever stands in comments, strings and constant tables", async () => {
    const result = await shop({ "a.js": pure }).run("check");
    expect(result).toMatchObject({ code: 0, out: "" });
  });

  it("says what it could not look at, and nothing of what is left out on purpose", async () => {
    const built = { "dist/a.js": agents, ".gitignore": "made.js\n", "made.js": agents };
    const broken = { "a.js": "const = 1;\n", "b.js": "const = 2;\n" };
    expect((await shop({ ...built, "c.js": pure }).run("check")).err).not.toContain("Not looked at");
    const one = await shop({ ...built, "a.js": broken["a.js"] }).run("check");
    expect(one.code).toBe(0);
    expect(one.err).toMatch(/^Not looked at: a\.js \(syntax error at line 1: .*\)\.$/m);
    const two = await shop({ ...built, ...broken }).run("check");
    expect(two.err).toMatch(/^Not looked at: a\.js .*, and 1 more \(`unambient scan --json` names all\)\.$/m);
  });

  it("passes what a facade holds, and its legacy path", async () => {
    const facade =
      'import { registry } from "@unambient/runtime";\n' +
      'const agents = registry("agents", { flag: "use_supervised_registry", legacy: new Map() });\n' +
      "export function add(id, agent) {\n  agents.set(id, agent);\n}\n";
    expect((await shop({ "a.js": facade }).run("check")).code).toBe(0);
  });

  it("fails without a baseline and says how to make one", async () => {
    const result = await shop({ "a.js": agents }).run("check");
    expect(result.code).toBe(1);
    expect(result.out).toContain("a.js:1:7  new  agents  const-map, registry");
    expect(result.err).toContain("`unambient baseline` accepts what is there today");
  });

  it("passes what the baseline holds, from any folder of the project", async () => {
    const project = shop({ "src/a.js": agents });
    await project.run("baseline");
    expect(await idsOf(project)).toMatchObject({ code: 0, fresh: [] });
  });

  it("fails on state that is new since the baseline, even where as much was fixed", async () => {
    const project = shop({ "a.js": agents });
    await project.run("baseline");
    project.write({ "a.js": jobs });
    expect(await idsOf(project)).toMatchObject({
      code: 1,
      fresh: ["shop:a.js#jobs"],
      gone: ["shop:a.js#agents"],
    });
  });

  it("takes edits above and a moved file for what they are", async () => {
    const project = shop({ "src/a.js": agents });
    await project.run("baseline");
    project.write({ "lib/a.js": `// a new comment\n\n${agents}` });
    project.remove("src/a.js");
    expect(await idsOf(project)).toMatchObject({ code: 0, fresh: [], moved: ["shop:lib/a.js#agents"] });
    await project.run("baseline", "--update");
    expect(project.read("unambient.baseline.jsonl")).toContain('"path":"lib/a.js"');
    expect(await idsOf(project, "--strict")).toMatchObject({ code: 0, moved: [] });
  });

  it("fails on accepted state that is gone only when it is strict", async () => {
    const project = shop({ "a.js": agents });
    await project.run("baseline");
    project.write({ "a.js": pure });
    expect((await project.run("check")).code).toBe(0);
    expect((await project.run("check", "--strict")).code).toBe(1);
  });

  it("names the way out for what is accepted and no longer there: an entry of the baseline, one of the allow list", async () => {
    const project = shop({ "a.js": agents });
    await project.run("baseline");
    const allow = [{ symbol: "jobs", owner: "@ana", reason: "in review", expires: "2999-12-31" }];
    project.write({ "unambient.config.json": JSON.stringify({ allow }) });
    expect((await project.run("check")).err).toBe(
      "0 new, 0 expired, 1 in the baseline, 0 allowed.\n" +
        "Allowed in unambient.config.json, but there is no such state: jobs. Delete the entry.\n",
    );
    project.write({ "a.js": pure, "unambient.config.json": "{}" });
    expect((await project.run("check")).err).toBe(
      "0 new, 0 expired, 0 in the baseline, 0 allowed.\n" +
        "1 in the baseline but no longer there: run `unambient baseline --update`.\n",
    );
  });

  it("honours the allow list until its day", async () => {
    const allow = (expires: string) =>
      JSON.stringify({ allow: [{ symbol: "agents", owner: "@ana", reason: "in review", expires }] });
    const project = shop({ "a.js": agents, "unambient.config.json": allow("2999-12-31") });
    expect(await idsOf(project)).toMatchObject({ code: 0, expired: [] });
    project.write({ "unambient.config.json": allow("2020-01-01") });
    expect(await idsOf(project)).toMatchObject({ code: 1, expired: ["shop:a.js#agents"] });
    expect((await project.run("check")).out).toContain(
      "the allow list let it pass until 2020-01-01 for @ana",
    );
  });

  it("refuses an allowance without an owner, a reason or a day that exists", async () => {
    const allow = [{ symbol: "agents", owner: "@ana", reason: "in review", expires: "2026-02-30" }];
    const project = shop({ "unambient.config.json": JSON.stringify({ allow }) });
    const result = await project.run("check");
    expect(result).toMatchObject({ code: 2, out: "" });
    expect(result.err).toContain("allow.0.expires: must be a day that exists");
  });

  it("looks with --changed at everything before the first commit", async () => {
    const project = workshop({ "package.json": '{ "name": "shop" }\n', "store.js": "" });
    project.git("init", "--quiet");
    expect(await idsOf(project, "--changed")).toMatchObject({ code: 0, fresh: [] });
    project.write({
      "store.js": "const store = new Map();\nexport const put = (k, v) => store.set(k, v);\n",
    });
    expect(await idsOf(project, "--changed")).toMatchObject({ code: 1, fresh: ["shop:store.js#store"] });
  });

  it("looks with --changed at what touches changed files, wherever it is declared", async () => {
    const store = "export const store = new Map();\n";
    const writer =
      'import { store } from "./store.js";\nexport function put(k, v) {\n  store.set(k, v);\n}\n';
    const project = shop({ "old.js": agents, "store.js": store });
    project.commitAll("Start");
    expect(await idsOf(project, "--changed")).toMatchObject({ code: 0, fresh: [] });
    project.write({ "writer.js": writer });
    expect(await idsOf(project, "--changed")).toMatchObject({ code: 1, fresh: ["shop:store.js#store"] });
    project.commitAll("Write to the store");
    expect(await idsOf(project, "--changed")).toMatchObject({ code: 0, fresh: [] });
    expect(await idsOf(project, "--since", "HEAD~1")).toMatchObject({
      code: 1,
      fresh: ["shop:store.js#store"],
    });
  });

  it("says the same from its cache, and sees each change", async () => {
    const project = shop({ "a.js": agents, "node_modules/.keep": "" });
    const first = await project.run("check", "--json");
    expect(await project.run("check", "--json")).toEqual(first);
    expect(await project.run("check", "--json", "--no-cache")).toEqual(first);
    project.write({ "b.js": jobs });
    expect((await idsOf(project)).fresh).toEqual(["shop:a.js#agents", "shop:b.js#jobs"]);
    project.write({ "a.js": pure });
    expect((await idsOf(project)).fresh).toEqual(["shop:b.js#jobs"]);
  });

  it("looks at the paths given", async () => {
    const project = shop({ "a/x.js": agents, "b/y.js": jobs });
    expect(await idsOf(project, "b")).toMatchObject({ fresh: ["shop:b/y.js#jobs"] });
  });

  it("only warns until the flag of the stage is on", async () => {
    const flags = (mode: string) => JSON.stringify({ enforce_no_ambient_state: mode });
    const project = shop({ "a.js": agents, "unambient.flags.json": flags("off") });
    const warned = await project.run("check");
    expect(warned.code).toBe(0);
    expect(warned.err).toContain("A warning only");
    expect((await project.run("check", "--strict")).code).toBe(1);
    project.write({ "unambient.flags.json": flags("on") });
    expect((await project.run("check")).code).toBe(1);
  });

  it("names the line of a baseline that cannot be read", async () => {
    const result = await shop({ "unambient.baseline.jsonl": "{}\n" }).run("check");
    expect(result.code).toBe(2);
    expect(result.err).toContain('unambient.baseline.jsonl:1: A baseline entry has no "id".');
  });
});
