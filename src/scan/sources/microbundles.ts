import { dirname, join } from "node:path/posix";
import type { ProjectTexts } from "./project-texts.ts";

/** A build that a package's scripts ask for. */
export interface ScriptedBundle {
  /** The manifest that says so. */
  readonly config: string;
  /** What goes in; undefined where that is not said plainly. */
  readonly inputs: readonly (string | undefined)[];
}

/**
 * Packages that microbundle builds for pages: unless told otherwise it writes a UMD file too, and leaves
 * `dependencies` out of all that it writes.
 */
export function microbundles(project: ProjectTexts): readonly ScriptedBundle[] {
  const manifestIn = (folder: string): Manifest | null => parsed(project.text(join(folder, "package.json")));
  return manifestFolders(project).flatMap((folder) => {
    const manifest = manifestIn(folder);
    const scripts = scriptsIn(folder, project);
    const builds = scripts.flatMap((script) => script.split(/&&|\|\||;/)).filter(isForPages);
    const sourceIn = (at: string): string | undefined => {
      const { source } = (at === "." ? manifest : manifestIn(join(folder, at))) ?? {};
      return source && join(at, source);
    };
    const inputs = builds.flatMap((build) =>
      foldersOf(build, scripts).flatMap(
        (at): readonly (string | undefined)[] => entriesOf(build) ?? [sourceIn(at)],
      ),
    );
    return builds.length === 0
      ? []
      : [{ config: join(folder, "package.json"), inputs: [...new Set(inputs)] }];
  });
}

/** Where a manifest may stand: the folders of the files, and those around them. */
export function manifestFolders({ files }: ProjectTexts): readonly string[] {
  return [...new Set(files.flatMap((file) => foldersAround(dirname(file))))];
}

/** Those of the manifest, and what the shell scripts say that they run. */
export function scriptsIn(folder: string, { text }: ProjectTexts): readonly string[] {
  const manifest = parsed(text(join(folder, "package.json")));
  const scripts = Object.values(manifest?.scripts ?? {}).filter((each) => typeof each === "string");
  const shells = scripts.flatMap((script) => [...script.matchAll(SHELL)].map(([, path]) => path as string));
  const said = [...new Set(shells)].map((path) => text(join(folder, path)));
  return [...scripts, ...said.filter((each) => /^#!.*sh\b/.test(each)).flatMap((each) => each.split("\n"))];
}

/** `./scripts/dist`, `bash dist.sh`: a program without an ending, in a folder, or with that of the shell. */
const SHELL = /(?<![\w@./-])((?:\.\/)?(?:[\w@-]+\/)+[\w@-]+|(?:\.\/)?(?:[\w@-]+\/)*[\w@-]+\.sh)(?![\w@./-])/g;

/** Where a build begins: in the folder that it names, or in those that scripts which run it name. */
function foldersOf(build: string, scripts: readonly string[]): readonly string[] {
  const own = CWD.exec(build);
  if (own?.[1]) return [own[1]];
  const given = scripts
    .filter((script) => !NAME.test(script))
    .flatMap((script) => CWD.exec(script)?.[1] ?? []);
  return given.length === 0 ? ["."] : given;
}

const NAME = /(?:^|[\s;&])microbundle(?=\s|$)/;
const CWD = /\s--cwd[ =](?:\.\/)?([^\s/]\S*)/;

interface Manifest {
  readonly scripts?: Readonly<Record<string, unknown>>;
  readonly source?: string;
}

/**
 * What a command says that it begins with: by an option (`-i src/shop.js`) or plainly (`microbundle build
 * src/shop.js`).
 */
function entriesOf(build: string): readonly string[] | null {
  const [, named] = ENTRY.exec(build) ?? [];
  const plain = (PLAIN.exec(build)?.[1] ?? "").split(/\s+/).filter((word) => word !== "");
  const entries = named === undefined ? plain : [named];
  return entries.length === 0 ? null : entries.map((entry) => entry.replace(/^\.\//, ""));
}

const ENTRY = /\s(?:--entry|-i)[ =](\S+)/;

/** The words before the first option; `build` and `watch` are commands of its own. */
const PLAIN = /(?:^|\s)microbundle(?:\s+(?:build|watch)(?=\s|$))?((?:\s+[\w@./][^\s()&|;]*)+)/;

function isForPages(script: string): boolean {
  if (!NAME.test(script)) return false;
  if (/\s--external[ =]none\b|\s--target[ =]node\b/.test(script)) return false;
  const [, formats] = /\s(?:--format|-f)[ =](\S+)/.exec(script) ?? [];
  return formats === undefined || /\b(?:umd|iife)\b/.test(formats);
}

/** The folder and those around it. */
function foldersAround(folder: string): readonly string[] {
  return folder === "." ? ["."] : [folder, ...foldersAround(dirname(folder))];
}

function parsed(text: string): Manifest | null {
  try {
    return JSON.parse(text) as Manifest | null;
  } catch {
    return null;
  }
}
