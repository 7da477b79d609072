import { dirname, join } from "node:path/posix";
import type { ProjectTexts } from "./project-texts.ts";
import { manifestFolders, scriptsIn } from "./microbundles.ts";

/** A configuration of rollup. */
export interface RollupConfig {
  readonly config: string;
  /** Where rollup is started, so that inputs are looked for from there. */
  readonly folder: string;
  /** Its own, and those of what it takes in beside it. */
  readonly text: string;
}

/**
 * The usual ones, and those that a script names: `rollup --config build/rollup-config.js` has another name, or stands
 * in another folder, than is usual, `ts-node build.ts` runs rollup itself, and so do the tasks of a `gulpfile.js`.
 */
export function rollupConfigs(project: ProjectTexts): readonly RollupConfig[] {
  const programs = namedBy(RUN, project).filter(({ config }) => RUNS_ROLLUP.test(project.text(config)));
  const tasks = project.files
    .filter((path) => OF_TASKS.test(path) && NAMES_ROLLUP.test(project.text(path)))
    .map((config) => ({ config, folder: dirname(config) }));
  const named = [...namedBy(NAMED, project), ...programs, ...tasks];
  const usual = project.files
    .filter((path) => isUsualConfig(path) && !named.some(({ config }) => config === path))
    .map((config) => ({ config, folder: dirname(config) }));
  const configs = new Map([...usual, ...named].map((each) => [`${each.folder} ${each.config}`, each]));
  const texts = new Map<string, string>();
  return [...configs.values()].map(({ config, folder }) => {
    const text = texts.get(config) ?? textOf(config, project);
    texts.set(config, text);
    return { config, folder, text };
  });
}

/** The files that the scripts of the manifests name so. */
function namedBy(pattern: RegExp, project: ProjectTexts): readonly Omit<RollupConfig, "text">[] {
  return manifestFolders(project).flatMap((folder) =>
    scriptsIn(folder, project)
      .flatMap((script) => [...script.matchAll(pattern)].map(([, path]) => fileIn(folder, path as string)))
      .map((config) => ({ config, folder })),
  );
}

/**
 * `lerna exec -- node ../../scripts/build.js` runs in the folder of each package: what it climbs leads back to the
 * manifest's own.
 */
function fileIn(folder: string, path: string): string {
  const file = join(folder, path);
  return file.startsWith("../") ? file.replace(/^(?:\.\.\/)+/, "") : file;
}

export function isUsualConfig(path: string): boolean {
  return CONFIG.test(path);
}

const CONFIG = /(?:^|\/)rollup\.config[\w.-]*\.[cm]?[jt]s$/;

const NAMED = /\brollup\s(?:[^&|;]*\s)?(?:-c|--config)[ =]["']?((?:\.\/)?[\w@][\w@./-]*\.[cm]?[jt]s)\b/g;

/** A program of the project's own: `node scripts/build.js`, `ts-node --transpile-only build.ts`. */
const RUN =
  /\b(?:node|ts-node|tsx|babel-node)\s(?:--?[\w-]+\s)*["']?((?:\.{1,2}\/)*[\w@][\w@./-]*\.[cm]?[jt]s)\b/g;

const RUNS_ROLLUP = /(?:\bfrom|\brequire\s*\()\s*["'`]rollup["'`]/;

/** What gulp or grunt are started with, which let rollup write by a package that stands between them. */
const OF_TASKS = /(?:^|\/)(?:gulpfile|Gruntfile)(?:\.babel)?\.[cm]?[jt]s$/i;

const NAMES_ROLLUP = /["'`](?:@rollup\/stream|rollup(?:-stream)?|(?:gulp|gulp-better|grunt)-rollup)["'`]/;

/**
 * `import build from "./build.js"`: what several builds have in common, its plugins as a rule, stands in a file of
 * its own.
 */
function textOf(config: string, { text }: ProjectTexts): string {
  const texts = new Map<string, string>();
  const pending = [config];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (texts.has(path) || texts.size > MAX_FILES) continue;
    texts.set(path, text(path));
    const folder = dirname(path);
    for (const [, specifier = ""] of text(path).matchAll(TAKEN_IN))
      pending.push(...ENDINGS.map((ending) => join(folder, `${specifier}${ending}`)));
  }
  return [...texts.values()].join("\n");
}

const MAX_FILES = 20;

const TAKEN_IN = /(?:\bfrom|\brequire\s*\(|\bimport)\s*["'`](\.{1,2}\/[^"'`\n]+)["'`]/g;

const ENDINGS = ["", ".js", ".ts"];
