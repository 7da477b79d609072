import { describe, expect, it } from "vitest";
import { workshopMaker, type Workshop } from "../check/workshop.ts";

const workshop = workshopMaker();
const file = "unambient.baseline.jsonl";
const state = (name: string) =>
  `const ${name} = new Map();\nexport function put${name}(k, v) {\n  ${name}.set(k, v);\n}\n`;

/** A repository whose baseline holds `a` and `b` of one file. */
async function shop(): Promise<Workshop> {
  const project = workshop({
    "package.json": '{ "name": "shop", "type": "module" }\n',
    "src/both.js": `${state("a")}\n// between\n\n${state("b")}`,
    "src/other.js": state("other"),
  });
  project.commitAll("Start");
  await project.run("baseline");
  project.commitAll("Accept what is there");
  return project;
}

/** Changes the project on a branch of its own, from main. */
async function onBranch(project: Workshop, name: string, change: () => Promise<void>): Promise<void> {
  project.git("checkout", "--quiet", "-b", name, "main");
  await change();
  project.commitAll(name);
}

async function checked(project: Workshop): Promise<{ code: number; fresh: readonly string[] }> {
  const { code, out } = await project.run("check", "--json");
  const { new: fresh } = JSON.parse(out) as { new: { id: string }[] };
  return { code, fresh: fresh.map(({ id }) => id) };
}

describe("branches merged by git", () => {
  it.each([
    ["and its baseline shrunk", true],
    ["and its baseline left as it was", false],
  ])("a fix on one, %s, never pays for what the other brings to the same file", async (_, isShrunk) => {
    const project = await shop();
    await onBranch(project, "fix", async () => {
      project.write({ "src/both.js": project.read("src/both.js").replace(state("a"), "") });
      if (isShrunk) await project.run("baseline", "--update");
    });
    await onBranch(project, "bring", async () => {
      project.write({ "src/both.js": `${project.read("src/both.js")}\n${state("c")}` });
    });
    project.git("merge", "--quiet", "--no-edit", "fix");
    expect(await checked(project)).toEqual({ code: 1, fresh: ["shop:src/both.js#c"] });
    await project.run("baseline", "--update");
    expect(await checked(project)).toMatchObject({ code: 1, fresh: ["shop:src/both.js#c"] });
  });

  it("a file that one renames keeps its entries where the other fixed one of them", async () => {
    const project = await shop();
    await onBranch(project, "rename", async () => {
      project.git("mv", "src/both.js", "src/renamed.js");
      await project.run("baseline", "--update");
    });
    await onBranch(project, "fix", async () => {
      project.write({ "src/both.js": project.read("src/both.js").replace(state("a"), "") });
      await project.run("baseline", "--update");
    });
    project.git("merge", "--quiet", "--no-edit", "rename");
    expect(project.read("src/renamed.js")).not.toContain(state("a"));
    expect(await checked(project)).toEqual({ code: 0, fresh: [] });
    await project.run("baseline", "--update");
    const ids = project
      .read(file)
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toEqual(["shop:src/other.js#other", "shop:src/renamed.js#b"]);
    expect((await project.run("check", "--strict")).code).toBe(0);
  });

  it("both accept something: both stay, without a conflict", async () => {
    const project = await shop();
    const bring = (name: string) => async () => {
      project.write({ [`src/${name}.js`]: state(name) });
      await project.run("baseline", "--accept-all");
    };
    await onBranch(project, "one", bring("one"));
    await onBranch(project, "two", bring("two"));
    project.git("merge", "--quiet", "--no-edit", "one");
    expect(await checked(project)).toEqual({ code: 0, fresh: [] });
  });
});
