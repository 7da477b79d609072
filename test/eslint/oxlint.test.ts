import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { workshopMaker, type Workshop } from "../check/workshop.ts";

const workshop = workshopMaker();
const repository = resolve(import.meta.dirname, "../..");
const agents =
  "const agents = new Map();\nexport function add(id, agent) {\n  agents.set(id, agent);\n}\nexport function remove(id) {\n  agents.delete(id);\n}\n";
const config = { jsPlugins: ["unambient/eslint"], rules: { "unambient/no-ambient-state": "error" } };

/** A project that has the tool installed, as a user's has it. */
function installed(files: Readonly<Record<string, string>>): Workshop {
  const project = workshop({
    "package.json": '{ "name": "shop", "type": "module" }\n',
    ".gitignore": "node_modules\n",
    ".oxlintrc.json": JSON.stringify(config),
    ...files,
  });
  mkdirSync(`${project.root}/node_modules`);
  symlinkSync(repository, `${project.root}/node_modules/unambient`);
  return project;
}

function oxlint(project: Workshop, ...args: readonly string[]): string {
  const command = resolve(repository, "node_modules/.bin/oxlint");
  return spawnSync(command, [...args, "."], { cwd: project.root, encoding: "utf8" }).stdout;
}

describe("the plugin in oxlint", () => {
  it("says what the check says, in scripts and types, whatever the line ends and a BOM", async () => {
    const project = installed({
      "a.js": agents,
      "bom.js": `\uFEFF// x\r\n${agents.replaceAll("\n", "\r\n")}`,
      "c.ts":
        "let current: string | undefined;\nexport const set = (v: string) => {\n  current = v;\n};\nexport const get = () => current;\n",
      "pure.js": "export const LIMITS = new Map([['a', 1]]);\n",
    });
    const { new: fresh } = JSON.parse((await project.run("check", "--json")).out) as {
      new: { path: string; line: number; column: number }[];
    };
    const places = oxlint(project, "--format", "unix").match(/^\S+?:\d+:\d+(?=: `\w+` is ambient)/gm) ?? [];
    expect(places.toSorted()).toEqual(
      fresh.map(({ path, line, column }) => `${path}:${line}:${column}`).toSorted(),
    );
    expect(places).toHaveLength(3);
  });

  it("writes the facade where it is told to take suggestions", () => {
    const project = installed({ "a.js": agents });
    oxlint(project, "--fix-suggestions");
    expect(project.read("a.js")).toContain(
      'registry("agents", {\n  flag: "use_supervised_registry",\n  legacy: new Map(),\n})',
    );
    expect(oxlint(project)).toContain("0 errors");
  });
});
