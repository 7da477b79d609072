import { symlinkSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { workshopMaker } from "../check/workshop.ts";

const workshop = workshopMaker();
const state =
  "const agents = new Map();\nexport function add(id, a) {\n  agents.set(id, a);\n}\nexport const drop = (id) => agents.delete(id);\n";

describe("unambient enforce", () => {
  it("puts the wall on a branch: it warns, then forbids, and stands only once", async () => {
    const project = workshop({
      "package.json": '{\n  "name": "shop",\n  "type": "module"\n}\n',
      ".gitignore": "node_modules\n",
      "src/a.js": state,
      "eslint.config.js": "export default [];\n",
      ".github/workflows/ci.yml": "jobs:\n  a:\n    steps:\n      - run: npm test\n",
    });
    mkdirSync(`${project.root}/node_modules`);
    symlinkSync(resolve(import.meta.dirname, "../.."), `${project.root}/node_modules/unambient`);
    project.commitAll("Start");
    const result = await project.run("enforce", "--no-validate");
    expect(result, result.err).toMatchObject({ code: 0 });
    expect(project.git("status", "--porcelain")).toBe("");
    project.git("checkout", "--quiet", "unambient/0-enforce");
    expect(project.git("diff", "--name-only", "main").trim().split("\n")).toEqual([
      ".gitattributes",
      ".github/workflows/ci.yml",
      "AMBIENT-STATE.md",
      "eslint.config.js",
      "package.json",
      "unambient.baseline.jsonl",
      "unambient.config.json",
      "unambient.flags.json",
    ]);
    expect(project.read("AMBIENT-STATE.md")).toContain("1 piece of it were there before");
    expect((await project.run("check")).code).toBe(0);
    project.write({ "src/b.js": state });
    expect((await project.run("check")).err).toContain("A warning only");
    await project.run("flags", "set", "enforce_no_ambient_state", "on", "--force");
    expect((await project.run("check")).code).toBe(1);
    project.remove("src/b.js");
    project.commitAll("Switch it on");
    project.git("branch", "--delete", "--force", "main");
    project.git("checkout", "--quiet", "-b", "main");
    project.git("branch", "--delete", "--force", "unambient/0-enforce");
    expect((await project.run("enforce", "--no-validate")).err).toContain("the wall stands already");
  });

  it("says what it cannot do", async () => {
    const project = workshop({ "package.json": "{}", "src/a.js": "export {};\n" });
    const result = await project.run("enforce", "--dry-run");
    expect(result.code).toBe(1);
    expect(result.err).toContain("No flat ESLint configuration was found");
    expect(result.err).toContain("No CI workflow that runs checks was found");
  });
});
