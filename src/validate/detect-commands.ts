import { join } from "node:path";
import { detectPackageManager, readPackageJson, type PackageJson } from "../config/package-json.ts";
import type { UnambientConfig } from "../config/schema.ts";
import { workspacePackages } from "../config/workspace-packages.ts";
import { buildForTests } from "./build-for-tests.ts";
import { compileLine, reasonOfNone } from "./compile-line.ts";
import { ownPackages, runInFolder } from "./own-packages.ts";
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

/**
 * The commands that check this project: what its configuration says, else what its package.json says, else what the
 * packages of its workspace say, else those that the files belong to.
 * @param files that are to be checked, from the root
 */
export function detectCommands(
  root: string,
  config: UnambientConfig,
  files: readonly string[],
): ProjectCommands {
  const wanted = config.validate ?? {};
  return {
    prepare: configured(wanted.prepare) ?? detectPrepare(root, wanted.tests),
    types: configured(wanted.types) ?? detectTypes(root, files),
    lint: configured(wanted.lint) ?? detectLint(root, files),
    tests: configured(wanted.tests) ?? detectTests(root, files),
  };
}

function configured(value: string | false | undefined): ProjectCommand | null {
  if (value === undefined) return null;
  if (value === false) return none("switched off in the configuration");
  return { kind: "command", line: value, origin: "configuration" };
}

/** @param tests that are configured, which may have nothing to do with the script */
function detectPrepare(root: string, tests: string | false | undefined): ProjectCommand {
  const build = tests === undefined ? buildForTests(root, readPackageJson(root)) : null;
  return build === null ? none("no prepare command is configured") : runScript(root, build);
}

function detectTypes(root: string, files: readonly string[]): ProjectCommand {
  const script = firstScript(typeScripts, readPackageJson(root));
  if (script !== undefined) return runScript(root, script);
  const byRoot = compileLine(root, "");
  if (byRoot !== null) return { kind: "command", line: byRoot, origin: "tsconfig.json" };
  const scriptOf = (manifest: PackageJson): string | null => firstScript(typeScripts, manifest) ?? null;
  return scriptOfPackages(root, files, scriptOf) ?? compileOwn(root, files) ?? none(reasonOfNone(root));
}

function compileOwn(root: string, files: readonly string[]): ProjectCommand | null {
  const folders = ownPackages(root, files).filter((folder) => compileLine(root, folder) !== null);
  const lines = folders.map((folder) => compileLine(root, folder));
  if (lines.length === 0) return null;
  return { kind: "command", line: lines.join(" && "), origin: `tsconfig.json of ${folders.join(", ")}` };
}

function detectLint(root: string, files: readonly string[]): ProjectCommand {
  const script = scriptText(readPackageJson(root), "lint");
  // It would rewrite what it is asked about, and find nothing.
  if (changesFiles(script)) return none("package.json's lint script changes files");
  if (script !== "") return runScript(root, "lint");
  const judged = (manifest: PackageJson): string | null => {
    const own = scriptText(manifest, "lint");
    return own === "" || changesFiles(own) ? null : "lint";
  };
  return scriptOfPackages(root, files, judged) ?? none("package.json has no lint script");
}

function changesFiles(script: string): boolean {
  return /--(fix|write|apply)\b/.test(script);
}

function detectTests(root: string, files: readonly string[]): ProjectCommand {
  const script = scriptText(readPackageJson(root), "test");
  if (isTest(script)) return runScript(root, "test");
  const inPackages = scriptOfPackages(root, files, (manifest) =>
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

type ScriptOf = (manifest: PackageJson) => string | null;

/** Where the root has no script of its own: those of the packages, in one line. */
function scriptOfPackages(root: string, files: readonly string[], scriptOf: ScriptOf): ProjectCommand | null {
  return scriptOfWorkspace(root, scriptOf) ?? scriptOfOwn(root, files, scriptOf);
}

function scriptOfWorkspace(root: string, scriptOf: ScriptOf): ProjectCommand | null {
  const runs = workspacePackages(root).flatMap(({ folder, manifest }) => {
    const script = scriptOf(manifest);
    return script === null ? [] : [{ folder, name: manifest.name ?? folder, script }];
  });
  if (runs.length === 0) return null;
  return scriptsOf(
    runs.map(({ folder }) => folder),
    packageRuns(detectPackageManager(root), runs),
  );
}

function scriptOfOwn(root: string, files: readonly string[], scriptOf: ScriptOf): ProjectCommand | null {
  const runs = ownPackages(root, files).flatMap((folder) => {
    const manifest = readPackageJson(join(root, folder));
    const script = manifest && scriptOf(manifest);
    return script ? [{ folder, script }] : [];
  });
  if (runs.length === 0) return null;
  const lines = runs.map(({ folder, script }) =>
    runInFolder(detectPackageManager(join(root, folder)), folder, script),
  );
  return scriptsOf(
    runs.map(({ folder }) => folder),
    lines.join(" && "),
  );
}

function scriptsOf(folders: readonly string[], line: string): ProjectCommand {
  return { kind: "command", line, origin: `scripts of ${folders.join(", ")}` };
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
