import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UnambientError } from "../errors.ts";

const runtimeName = "@unambient/runtime";

/**
 * The folder of the runtime that this version of the tool writes code for: it ships in the tool's own package, two
 * levels up from the sources, three from the build.
 */
export function runtimeFolder(): string {
  const shipped = ["../../runtime/", "../../../runtime/"]
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((folder) => existsSync(join(folder, "package.json")));
  if (shipped !== undefined) return realpathSync(shipped);
  throw new UnambientError(`${runtimeName} is not installed beside unambient.`, {
    code: "runtime-missing",
    hint: "Install unambient again: its runtime comes with it.",
  });
}

/** The version of that runtime. */
export function runtimeVersion(): string {
  return readManifest(runtimeFolder()).version;
}

/**
 * Puts the runtime and what it depends on into a worktree's node_modules, as an install would: copies, because
 * test runners treat files outside node_modules as sources to transform.
 */
export function installRuntime(root: string): void {
  const from = runtimeFolder();
  const target = join(root, "node_modules", "@unambient", "runtime");
  rmSync(target, { recursive: true, force: true });
  copyPackage(from, target);
  const require = createRequire(join(from, "package.json"));
  for (const name of Object.keys(readManifest(from).dependencies ?? {})) {
    copyPackage(packageFolder(require, name), join(target, "node_modules", name));
  }
}

function copyPackage(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  cpSync(from, to, {
    recursive: true,
    dereference: true,
    filter: (path) =>
      !path
        .slice(from.length)
        .split(/[/\\]/)
        .some((part) => part === "node_modules" || part === "src"),
  });
}

/** Found through the paths that node looks in, since a package need not export its package.json. */
function packageFolder(require: NodeJS.Require, name: string): string {
  const folders = require.resolve.paths(name) ?? [];
  const found = folders
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, "package.json")));
  if (found === undefined) {
    throw new UnambientError(`${name}, which ${runtimeName} depends on, is not installed.`, {
      code: "runtime-missing",
      hint: "Install unambient again.",
    });
  }
  return realpathSync(found);
}

function readManifest(folder: string): { version: string; dependencies?: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
}
