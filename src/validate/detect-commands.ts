import { existsSync } from "node:fs";
import { join } from "node:path";
import { detectPackageManager, readPackageJson, type PackageJson } from "../config/package-json.ts";
import type { UnambientConfig } from "../config/schema.ts";
import { workspacePackages } from "../config/workspace-packages.ts";
import { packageRuns } from "./package-runs.ts";

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
  const script = firstScript(typeScripts, readPackageJson(root));
  if (script !== undefined) return runScript(root, script);
  const inPackages = scriptOfPackages(root, (manifest) => firstScript(typeScripts, manifest) ?? null);
  if (!existsSync(join(root, "tsconfig.json")))
    return inPackages ?? none("the project has no tsconfig.json and no type-check script");
  const compiler = join("node_modules", ".bin", "tsc");
  if (!existsSync(join(root, compiler)))
    return inPackages ?? none("TypeScript is not installed in the project");
  return {
    kind: "command",
    line: `${compiler} --noEmit --pretty false -p tsconfig.json`,
    origin: "tsconfig.json",
  };
}

function detectLint(root: string): ProjectCommand {
  const script = scriptText(readPackageJson(root), "lint");
  // It would rewrite what it is asked about, and find nothing.
  if (changesFiles(script)) return none("package.json's lint script changes files");
  if (script !== "") return runScript(root, "lint");
  const judged = (manifest: PackageJson): string | null => {
    const own = scriptText(manifest, "lint");
    return own === "" || changesFiles(own) ? null : "lint";
  };
  return scriptOfPackages(root, judged) ?? none("package.json has no lint script");
}

function changesFiles(script: string): boolean {
  return /--(fix|write|apply)\b/.test(script);
}

function detectTests(root: string): ProjectCommand {
  const script = scriptText(readPackageJson(root), "test");
  if (isTest(script)) return runScript(root, "test");
  const inPackages = scriptOfPackages(root, (manifest) =>
    isTest(scriptText(manifest, "test")) ? "test" : null,
  );
  const reason =
    script === "" ? "package.json has no test script" : "package.json's test script is npm's placeholder";
  return inPackages ?? none(reason);
}

function isTest(script: string): boolean {
  return script !== "" && !/no test specified/i.test(script);
}

function scriptText(manifest: PackageJson | null, name: string): string {
  return manifest?.scripts?.[name] ?? "";
}

function firstScript(names: readonly string[], manifest: PackageJson | null): string | undefined {
  return names.find((name) => scriptText(manifest, name) !== "");
}

/** Where the root has no script of its own: those of the packages, in one line. */
function scriptOfPackages(
  root: string,
  scriptOf: (manifest: PackageJson) => string | null,
): ProjectCommand | null {
  const runs = workspacePackages(root).flatMap(({ folder, manifest }) => {
    const script = scriptOf(manifest);
    return script === null ? [] : [{ folder, name: manifest.name ?? folder, script }];
  });
  if (runs.length === 0) return null;
  const folders = runs.map(({ folder }) => folder);
  return {
    kind: "command",
    line: packageRuns(detectPackageManager(root), runs),
    origin: `scripts of ${folders.join(", ")}`,
  };
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
