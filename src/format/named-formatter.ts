import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { readPackageJson, type PackageJson } from "../config/package-json.ts";
import { PROGRAMS } from "./installed-command.ts";
import type { ProgramFormatter } from "./installed-command.ts";

/**
 * A formatter and the absolute folder whose settings count for a file; `program` is null for Prettier, of which
 * `range` is the versions that a package.json there names.
 */
export interface NamedFormatter {
  readonly program: ProgramFormatter | null;
  readonly folder: string;
  readonly range?: string;
}

/**
 * The formatter that the package of a file names, or else one around it, or a Prettier that has settings there. A
 * program counts with settings beside a package.json that names it, or above: it lays out otherwise without. It goes
 * before a Prettier that has no settings of its own, since that is there for the other files, and before one that no
 * package names.
 */
export function namedFormatter(root: string, path: string): NamedFormatter | null {
  const program = PROGRAMS.flatMap((each) => {
    const folder = settingsOf(each.settings, root, path);
    return folder !== null && folderNaming(each.packageName, root, path) !== null
      ? [{ program: each, folder }]
      : [];
  })[0];
  const settings = settingsOfPrettier(root, path);
  const named = folderNaming("prettier", root, path);
  if (program && (named === null || settings === null)) return program;
  if (named === null) return settings === null ? null : { program: null, folder: settings };
  return { program: null, folder: named, range: versionsOf("prettier", named) ?? "" };
}

/** The nearest folder around a file whose package.json names the package. */
export function folderNaming(name: string, root: string, path: string): string | null {
  return nearest(root, path, (folder) => Boolean(versionsOf(name, folder)));
}

function versionsOf(name: string, folder: string): string | undefined {
  const manifest = manifestIn(folder);
  return manifest?.devDependencies?.[name] ?? manifest?.dependencies?.[name];
}

function settingsOf(names: readonly string[], root: string, path: string): string | null {
  return nearest(root, path, (folder) => names.some((name) => existsSync(join(folder, name))));
}

const PRETTIER_SETTINGS = [
  "",
  ".json",
  ".json5",
  ".yaml",
  ".yml",
  ".toml",
  ".js",
  ".cjs",
  ".mjs",
  ".ts",
].flatMap((ending) => [`.prettierrc${ending}`, `prettier.config${ending}`]);

/**
 * Whoever has settings has a Prettier, though another package may bring it along: one that runs the linters of
 * several projects.
 */
function settingsOfPrettier(root: string, path: string): string | null {
  return (
    settingsOf(PRETTIER_SETTINGS, root, path) ??
    nearest(root, path, (folder) => manifestIn(folder)?.["prettier"] !== undefined)
  );
}

/** The nearest folder around a file that is such a one; the root is the last. */
function nearest(root: string, path: string, isOne: (folder: string) => boolean): string | null {
  for (let inside = dirname(path); ; inside = dirname(inside)) {
    if (isOne(join(root, inside))) return join(root, inside);
    if (inside === ".") return null;
  }
}

/** Null as well for one that is broken: who has to write to it says what is wrong. */
function manifestIn(folder: string): (PackageJson & { readonly prettier?: unknown }) | null {
  try {
    return readPackageJson(folder);
  } catch {
    return null;
  }
}
