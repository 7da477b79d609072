import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ignore from "ignore";
import type { PackageJson } from "../config/package-json.ts";

/** The script that makes what is in them. */
const BUILD = "build";

/** Folders that compilers and bundlers write to, with what is in one of them: `lib/tests/bundle.cjs`, `mocha dist`. */
const BUILT =
  /(?<![\w@./-])(?:\.\/)?((?:lib|dist|build|out|es|esm|cjs|umd|compiled)\/[\w@./*-]*|(?:lib|dist)(?![\w@./:=-]))/g;

/** `npm run mocha`, `yarn run lint` */
const RUNS = /\b(?:npm|pnpm|yarn|bun)\s+run(?:-script)?\s+([\w:.-]+)/g;

/**
 * The project's `build`, where its tests run what that writes and git does not keep, and do not build it themselves: a
 * fresh worktree has none of it. Null where it is not needed, or there is none.
 * @param root where package.json and `.gitignore` are
 */
export function buildForTests(root: string, manifest: PackageJson | null): string | null {
  const scripts = manifest?.scripts ?? {};
  if (scripts[BUILD] === undefined) return null;
  const run = scriptsRun(scripts, ["pretest", "test"]);
  if (run.has(BUILD)) return null;
  const ignored = ignoredBy(join(root, ".gitignore"));
  const paths = [...run.values()].flatMap((line) =>
    [...line.matchAll(BUILT)].map(([, path = ""]) => asFolder(path)),
  );
  return paths.some(ignored) ? BUILD : null;
}

function asFolder(path: string): string {
  return path.includes("/") ? path : `${path}/`;
}

/** The named scripts and those that they run, each with its line. */
function scriptsRun(
  scripts: Readonly<Record<string, string>>,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const pending = [...names];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const line = scripts[name];
    if (line === undefined || found.has(name)) continue;
    found.set(name, line);
    for (const [, other = ""] of line.matchAll(RUNS)) pending.push(`pre${other}`, other);
  }
  return found;
}

function ignoredBy(file: string): (path: string) => boolean {
  if (!existsSync(file)) return () => false;
  const rules = ignore().add(readFileSync(file, "utf8"));
  return (path) => rules.ignores(path);
}
