import { describe, expect, it } from "vitest";
import { workshopMaker } from "./workshop.ts";

const workshop = workshopMaker();
const file = "unambient.baseline.jsonl";
const state = (name: string) =>
  `const ${name} = new Map();\nexport function put(k, v) {\n  ${name}.set(k, v);\n}\n`;

function shop(...names: readonly string[]) {
  const files = names.map((name): [string, string] => [`${name}.js`, state(name)]);
  return workshop({ "package.json": '{ "name": "shop", "type": "module" }\n', ...Object.fromEntries(files) });
}

describe("unambient baseline", () => {
  it("writes an empty baseline where there is nothing to accept", async () => {
    const project = shop();
    expect(await project.run("baseline")).toMatchObject({ code: 0, err: `${file}: 0 accepted.\n` });
    expect(project.read(file)).toBe("");
  });

  it("names the owners that CODEOWNERS gives", async () => {
    const project = shop("a", "b");
    project.write({ CODEOWNERS: "a.js @ana\n" });
    await project.run("baseline", "--reason", "legacy");
    expect(project.read(file)).toBe(
      '{"id":"shop:a.js#a","path":"a.js","name":"a","form":"const-map","owner":"@ana","reason":"legacy"}\n' +
        '{"id":"shop:b.js#b","path":"b.js","name":"b","form":"const-map","owner":"nobody yet","reason":"legacy"}\n',
    );
  });

  it("does not accept more by being run again", async () => {
    const project = shop("a");
    await project.run("baseline");
    project.write({ "b.js": state("b") });
    const result = await project.run("baseline");
    expect(result.code).toBe(2);
    expect(result.err).toContain("--accept-all to add (1 new)");
  });

  it("shrinks and never grows with --update", async () => {
    const project = shop("a", "b");
    await project.run("baseline");
    project.write({ "a.js": "export {};\n", "c.js": state("c") });
    expect((await project.run("baseline", "-u")).err).toContain("1 accepted, 1 fewer than before");
    expect(project.read(file)).not.toContain("shop:c.js#c");
  });

  it("accepts by id, until a day", async () => {
    const project = shop("a");
    await project.run("baseline");
    project.write({ "b.js": state("b"), "c.js": state("c") });
    const terms = ["--owner", "@ben", "--reason", "until the rewrite", "--expires", "2999-01-31"];
    await project.run("baseline", "--accept", "shop:b.js#b", ...terms);
    const lines = project.read(file).trim().split("\n");
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({
      id: "shop:b.js#b",
      owner: "@ben",
      expires: "2999-01-31",
    });
  });

  it.each([
    [["--accept", "shop:x.js#x"], "There is no new finding shop:x.js#x."],
    [["--expires", "soon"], "--expires soon is not a day."],
    [["--merge", "a"], "--merge and three files go together."],
  ])("refuses %j", async (args, message) => {
    const project = shop("a");
    await project.run("baseline");
    const result = await project.run("baseline", ...args);
    expect(result.code).toBe(2);
    expect(result.err).toContain(message);
  });

  it("lets git merge two branches that fix neighbours, and --update drops what came back", async () => {
    const project = shop("a", "b", "c");
    project.commitAll("Start");
    await project.run("baseline");
    project.commitAll("Accept what is there");
    const fix = async (branch: string, path: string) => {
      project.git("checkout", "--quiet", "-b", branch, "main");
      project.write({ [path]: "export {};\n" });
      await project.run("baseline", "--update");
      project.commitAll(`Fix ${path}`);
    };
    await fix("one", "a.js");
    await fix("two", "b.js");
    project.git("merge", "--quiet", "--no-edit", "one");
    expect((await project.run("check")).code).toBe(0);
    await project.run("baseline", "--update");
    expect(project.read(file)).toMatch(/^\{"id":"shop:c.js#c".*\n$/);
  });

  it("merges entry by entry as git's merge driver", async () => {
    const project = shop("a", "b", "c");
    await project.run("baseline");
    const [a = "", b = "", c = ""] = project.read(file).trim().split("\n");
    project.write({ base: `${a}\n${b}\n${c}\n`, ours: `${b}\n${c}\n`, theirs: `${a}\n${c}\n` });
    const at = (name: string) => `${project.root}/${name}`;
    expect((await project.run("baseline", "--merge", at("base"), at("ours"), at("theirs"))).code).toBe(0);
    expect(project.read("ours")).toBe(`${c}\n`);
  });
});
