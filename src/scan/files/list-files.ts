import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import { join, posix } from "node:path";
import ignore from "ignore";
import type { Ignore } from "ignore";
import type { SkippedFile } from "../../model/finding.ts";
import { languageOf } from "../syntax/language.ts";
import { isAmongSources } from "./among-sources.ts";
import { holdsTypeScript } from "./holds-typescript.ts";
import { isOneOfItsKind } from "./one-of-its-kind.ts";
import { isPackageOfItsOwn } from "./own-package.ts";
import { trackedFiles } from "./tracked-files.ts";
import { writtenByScripts } from "./written-by-scripts.ts";

/** What a walk over the tree found, all paths relative to the root. */
export interface FileList {
  readonly sources: readonly string[];
  readonly elixirFiles: readonly string[];
  readonly packageFiles: readonly string[];
  readonly tsconfigFiles: readonly string[];
  readonly skipped: readonly SkippedFile[];
}

const NEVER = new Set([
  "node_modules",
  ".git",
  ".hg",
  ".svn",
  ".yarn",
  ".pnpm-store",
  "bower_components",
  "jspm_packages",
]);
const BUILT =
  /^([\w.-]*[-_.]dist|[\w.-]*[-_.]build|dist|build|out|coverage|\.next|\.nuxt|\.output|\.svelte-kit|\.turbo|\.cache|\.vercel|\.nyc_output|storybook-static)$/;

const VENDORED = /^(vendors?|vendored|third_party|third-party|thirdparty|externals?)$/;

/** A name for libraries that are kept as they came, and for a project's own word with something outside. */
const EXTERNAL = /^externals?$/;

/** Where Flow looks for what libraries declare. */
const FLOW_LIBRARIES = "flow-typed";

const ELIXIR = /\.exs?$/;

/** What Mix fetches and builds beside its `mix.exs`. */
const BY_MIX = /^(deps|_build)$/;

/** Beside the `asconfig.json` of its compiler. It looks like TypeScript, and cannot take in a package made for Node. */
const ASSEMBLY = "AssemblyScript, compiled to WebAssembly";

const WRITTEN = "written by a script of package.json";

interface Walk {
  readonly root: string;
  /** What the configuration leaves out; null where that is nothing. */
  readonly excluded: Ignore | null;
  readonly sources: string[];
  readonly elixirFiles: string[];
  readonly packageFiles: string[];
  readonly tsconfigFiles: string[];
  readonly skipped: SkippedFile[];
  /** What scripts of the manifests write, as far as these were met. */
  readonly written: Set<string>;
  /** Asked for once an ignore file speaks of a source file by itself. */
  tracked: ReadonlySet<string> | null;
}

/** One ignore file with the directory it speaks for. */
interface IgnoreRules {
  readonly directory: string;
  /** What git does not take up by itself; what it has it keeps. */
  readonly isOfGit: boolean;
  readonly rules: Ignore;
}

/**
 * Lists the source files below `root`, in a stable order. Ignore files are honoured, dependencies are not listed at
 * all, built and vendored folders are named as skipped.
 */
export function listFiles(root: string, exclude: readonly string[] = []): FileList {
  // Rules that ignore nothing would be asked about every file all the same.
  const excluded = exclude.length === 0 ? null : ignore().add([...exclude]);
  const walk: Walk = {
    root,
    excluded,
    sources: [],
    elixirFiles: [],
    packageFiles: [],
    tsconfigFiles: [],
    skipped: [],
    written: new Set(),
    tracked: null,
  };
  walkDirectory(walk, "", []);
  return walk;
}

function walkDirectory(walk: Walk, directory: string, outer: readonly IgnoreRules[]): void {
  const entries = readEntries(walk, directory);
  if (!entries) return;
  const rules = withLocalRules(walk.root, directory, entries, outer);
  if (entries.some(({ name }) => name === "package.json")) noteWritten(walk, directory);
  const isAssemblyScript = entries.some(({ name }) => name === "asconfig.json");
  const isMix = entries.some(({ name }) => name === "mix.exs");
  for (const entry of entries) {
    if (isMix && BY_MIX.test(entry.name)) continue;
    const path = directory === "" ? entry.name : `${directory}/${entry.name}`;
    if (isAssemblyScript && entry.name === "assembly") walk.skipped.push({ path, reason: ASSEMBLY });
    else if (entry.isDirectory()) enterDirectory(walk, path, entry.name, rules);
    else if (entry.isFile()) noteFile(walk, path, entry.name, rules);
    else if (entry.isSymbolicLink()) noteLink(walk, path, entry.name, rules);
  }
}

function noteWritten({ root, written }: Walk, directory: string): void {
  const read = (path: string): string => textOf(join(root, path));
  const manifest = read(posix.join(directory, "package.json"));
  for (const path of writtenByScripts(directory, manifest, read)) written.add(path);
}

/** What cannot be read says nothing. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function readEntries(walk: Walk, directory: string): Dirent[] | null {
  try {
    const entries = readdirSync(join(walk.root, directory), { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    walk.skipped.push({ path: directory, reason: `unreadable folder (${codeOf(error)})` });
    return null;
  }
}

function withLocalRules(
  root: string,
  directory: string,
  entries: readonly Dirent[],
  outer: readonly IgnoreRules[],
): readonly IgnoreRules[] {
  const files = entries.filter((entry) => entry.name === ".gitignore" || entry.name === ".unambientignore");
  const local = files.map(({ name }) => {
    const rules = ignore();
    try {
      rules.add(readFileSync(join(root, directory, name), "utf8"));
    } catch {
      // An unreadable ignore file ignores nothing.
    }
    return { directory, rules, isOfGit: name === ".gitignore" };
  });
  return local.length === 0 ? outer : [...outer, ...local];
}

/** Why a path is left out, or null. No ignore file takes back what the configuration says. */
function reasonToSkip(
  walk: Walk,
  path: string,
  isDirectory: boolean,
  rules: readonly IgnoreRules[],
): string | null {
  if (walk.excluded?.ignores(isDirectory ? `${path}/` : path)) return "excluded by the configuration";
  if (!isIgnored(path, isDirectory, rules)) return null;
  const ours = rules.filter(({ isOfGit }) => !isOfGit);
  if (!isDirectory && !isIgnored(path, false, ours) && isTracked(walk, path)) return null;
  return "ignored by an ignore file";
}

function isTracked(walk: Walk, path: string): boolean {
  walk.tracked ??= trackedFiles(walk.root);
  return walk.tracked.has(path);
}

function isIgnored(path: string, isDirectory: boolean, rules: readonly IgnoreRules[]): boolean {
  let ignored = false;
  for (const rule of rules) {
    const inside = rule.directory === "" ? path : path.slice(rule.directory.length + 1);
    const verdict = rule.rules.test(isDirectory ? `${inside}/` : inside);
    if (verdict.ignored) ignored = true;
    if (verdict.unignored) ignored = false;
  }
  return ignored;
}

function enterDirectory(walk: Walk, path: string, name: string, rules: readonly IgnoreRules[]): void {
  if (NEVER.has(name)) return;
  const reason = reasonToSkip(walk, path, true, rules);
  if (reason !== null) return void walk.skipped.push({ path, reason });
  if (walk.written.has(`${path}/`)) return void walk.skipped.push({ path, reason: WRITTEN });
  if (BUILT.test(name) && !isAmongSources(walk.root, path) && !isPackageOfItsOwn(walk.root, path))
    return void walk.skipped.push({ path, reason: "built output" });
  if (isVendored(walk, path, name)) return void walk.skipped.push({ path, reason: "vendored code" });
  if (name === FLOW_LIBRARIES) return void walk.skipped.push({ path, reason: "declarations for Flow" });
  walkDirectory(walk, path, rules);
}

/**
 * Libraries are kept as JavaScript, with what declares them: where sources in TypeScript stand, the project writes
 * them, as it does its plugin of that name.
 */
function isVendored({ root }: Walk, path: string, name: string): boolean {
  if (!VENDORED.test(name)) return false;
  return !(EXTERNAL.test(name) && holdsTypeScript(join(root, path))) && !isOneOfItsKind(root, path);
}

function noteFile(walk: Walk, path: string, name: string, rules: readonly IgnoreRules[]): void {
  if (name === "package.json") walk.packageFiles.push(path);
  else if (/^(tsconfig|jsconfig)\.json$/.test(name)) walk.tsconfigFiles.push(path);
  const language = languageOf(name);
  const isElixir = ELIXIR.test(name);
  if (!isElixir && (language === null || language === "dts")) return;
  if (reasonToSkip(walk, path, false, rules) !== null) return;
  if (isElixir) return void walk.elixirFiles.push(path);
  if (walk.written.has(path)) walk.skipped.push({ path, reason: WRITTEN });
  else walk.sources.push(path);
}

/** Links are not followed: they lead outside, in circles, or to files that are listed already. */
function noteLink(walk: Walk, path: string, name: string, rules: readonly IgnoreRules[]): void {
  const language = languageOf(name);
  const isSource = language !== null && language !== "dts";
  try {
    const target = statSync(join(walk.root, path));
    if (target.isDirectory()) walk.skipped.push({ path, reason: "link to a folder" });
    else if (isSource && reasonToSkip(walk, path, false, rules) === null)
      walk.skipped.push({ path, reason: "link to a file" });
  } catch (error) {
    if (isSource || codeOf(error) === "ELOOP")
      walk.skipped.push({ path, reason: `broken link (${codeOf(error)})` });
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
