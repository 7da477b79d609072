import { existsSync } from "node:fs";
import { join } from "node:path";
import { detectPackageManager, readPackageJson } from "../config/package-json.ts";
import type { UnambientConfig } from "../config/schema.ts";

/** A command of the project, or the reason why there is none. */
export type ProjectCommand =
  | { readonly kind: "command"; readonly line: string; readonly origin: string }
  | { readonly kind: "none"; readonly reason: string };

export interface ProjectCommands {
  readonly prepare: ProjectCommand;
  readonly types: ProjectCommand;
  readonly lint: ProjectCommand;
  readonly tests: ProjectCommand;
}

const typeScripts = ["typecheck", "type-check", "check-types", "check:types", "types:check", "tsc", "types"];

/** The commands that check this project: what its configuration says, else what its package.json says. */
export function detectCommands(root: string, config: UnambientConfig): ProjectCommands {
  const wanted = config.validate ?? {};
  return {
    prepare: configured(wanted.prepare) ?? none("no prepare command is configured"),
    types: configured(wanted.types) ?? detectTypes(root),
    lint: configured(wanted.lint) ?? detectLint(root),
    tests: configured(wanted.tests) ?? detectTests(root),
  };
}

function configured(value: string | false | undefined): ProjectCommand | null {
  if (value === undefined) return null;
  if (value === false) return none("switched off in the configuration");
  return { kind: "command", line: value, origin: "configuration" };
}

function detectTypes(root: string): ProjectCommand {
  const scripts = readPackageJson(root)?.scripts ?? {};
  const script = typeScripts.find((name) => scripts[name] !== undefined && scripts[name] !== "");
  if (script !== undefined) return runScript(root, script);
  if (!existsSync(join(root, "tsconfig.json")))
    return none("the project has no tsconfig.json and no type-check script");
  const compiler = join("node_modules", ".bin", "tsc");
  if (!existsSync(join(root, compiler))) return none("TypeScript is not installed in the project");
  return {
    kind: "command",
    line: `${compiler} --noEmit --pretty false -p tsconfig.json`,
    origin: "tsconfig.json",
  };
}

function detectLint(root: string): ProjectCommand {
  const script = readPackageJson(root)?.scripts?.["lint"] ?? "";
  if (script === "") return none("package.json has no lint script");
  // It would rewrite what it is asked about, and find nothing.
  if (/--(fix|write|apply)\b/.test(script)) return none("package.json's lint script changes files");
  return runScript(root, "lint");
}

function detectTests(root: string): ProjectCommand {
  const script = readPackageJson(root)?.scripts?.["test"];
  if (script === undefined || script === "") return none("package.json has no test script");
  if (/no test specified/i.test(script)) return none("package.json's test script is npm's placeholder");
  return runScript(root, "test");
}

function runScript(root: string, script: string): ProjectCommand {
  return {
    kind: "command",
    line: `${detectPackageManager(root)} run ${script}`,
    origin: `package.json script ${script}`,
  };
}

function none(reason: string): ProjectCommand {
  return { kind: "none", reason };
}
