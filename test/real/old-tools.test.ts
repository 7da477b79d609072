import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uses } from "../runtime/package/uses-program.ts";
import { run } from "./package-workshop.ts";

// The runtime as it would be published, beside the oldest and the newest tools that its users may have.
const RUNTIME = resolve(import.meta.dirname, "../../runtime");
const folder = mkdtempSync(join(tmpdir(), "unambient-old-tools-"));
let tarball = "";

beforeAll(() => {
  const packed = run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], RUNTIME);
  tarball = join(folder, packed.trim());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A project with the runtime and one tool, as npm installs them. */
function projectWith(tool: string, files: Readonly<Record<string, string>>): string {
  const project = join(folder, tool.replace(/\W/g, "-"));
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true }));
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", tool, tarball], project);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  return project;
}

/** What a command prints, whatever it ends with. */
function outputOf(file: string, args: readonly string[], project: string): string {
  try {
    return run(process.execPath, [join(project, "node_modules", file), ...args], project);
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    return `failed\n${stdout}${stderr}`;
  }
}

describe("TypeScript 4.7", () => {
  let project = "";
  beforeAll(() => (project = projectWith("typescript@4.7", { "uses.ts": uses })));

  it.each([
    ["node", "commonjs"],
    ["node16", "node16"],
  ])("reads the types, resolved as %s", (moduleResolution, module) => {
    const kind = { module, moduleResolution, target: "ES2020", lib: ["ES2020", "DOM"], types: [] };
    const compilerOptions = { ...kind, strict: true, skipLibCheck: false, noEmit: true };
    const config = join(project, `tsconfig.${module}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions, files: ["uses.ts"] }));
    expect(outputOf("typescript/bin/tsc", ["-p", config], project)).toBe("");
  });
});

describe.each(["jest@22", "jest@30"])("%s", (jest) => {
  it("loads the runtime, and reloads what keeps state in it", () => {
    const project = projectWith(jest, {
      "jest.config.js": 'module.exports = { testEnvironment: "node" };',
      "agents.js": `const { registry } = require("@unambient/runtime");
        const agents = registry("agents", { flag: "use_agents", legacy: new Map() });
        exports.add = (id) => agents.set(id, true).size;`,
      "agents.test.js": `
        test("a module's registry is its own", () => {
          expect(require("./agents").add("a")).toBe(1);
          expect(require("./agents").add("b")).toBe(2);
        });
        test("and starts anew when the module does, flags kept", () => {
          const { flags } = require("@unambient/runtime");
          flags.set("use_agents", "on");
          jest.resetModules();
          expect(require("./agents").add("a")).toBe(1);
          expect(require("@unambient/runtime").flags.enabled("use_agents")).toBe(true);
        });
        test("subpaths are found", async () => {
          const { waitFor } = require("@unambient/runtime/testing");
          expect(await waitFor(() => 7)).toBe(7);
        });`,
    });
    const output = outputOf("jest/bin/jest.js", ["--ci", "--json", "--outputFile=result.json"], project);
    expect(output).not.toMatch(/^failed/);
    const result = readFileSync(join(project, "result.json"), "utf8");
    expect(JSON.parse(result)).toMatchObject({ numPassedTests: 3, numFailedTests: 0 });
  });
});
