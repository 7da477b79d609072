import { describe, expect, it } from "vitest";
import { workshopMaker } from "../check/workshop.ts";

const workshop = workshopMaker();
const file = "unambient.config.json";
const agents =
  "const agents = new Map();\nexport const add = (id, a) => agents.set(id, a);\nexport const drop = (id) => agents.delete(id);\n";

function shop() {
  return workshop({
    "package.json": '{\n\t"name": "shop",\n\t"type": "module",\n\t"scripts": { "test": "node --test" }\n}\n',
    "src/agents.js": agents,
    "src/count.js": "let count = 0;\nexport const next = () => ++count;\n",
  });
}

describe("unambient init", () => {
  it("writes what the project shows, as the project writes JSON: stages that are not opt-in, and its checks", async () => {
    const project = shop();
    expect(await project.run("init")).toEqual({
      code: 0,
      out: "",
      err: `${file}: 2 findings, 1 stage, 1 check.\n`,
    });
    expect(project.read(file)).toBe(
      '{\n\t"stages": ["registry"],\n\t"branchPattern": "unambient/{n}-{stage}",\n' +
        '\t"validate": {\n\t\t"tests": "npm run test"\n\t}\n}\n',
    );
    project.commitAll("Start");
    expect((await project.run("migrate", "--dry-run")).out).toContain("use_supervised_registry");
  });

  it("does not overwrite a configuration, unless told to", async () => {
    const project = shop();
    project.write({ [file]: '{ "stages": ["cache"] }\n' });
    const refused = await project.run("init");
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(`${file} is there already.`);
    expect(project.read(file)).toBe('{ "stages": ["cache"] }\n');
    expect((await project.run("init", "--force")).code).toBe(0);
    expect(project.read(file)).toContain('"stages": ["registry"]');
  });
});
