import { dirname } from "node:path/posix";
import { isModuleOf } from "./module-key.ts";
import { foldersReadIn } from "./read-folders.ts";
import { textsReadIn } from "./read-texts.ts";
import { resolvePath } from "./specifier-path.ts";

/**
 * What tools of the kind of `rewire` put into a module, for tests to get and set its private variables by their
 * names.
 */
const BY_NAME =
  /\b__(?:get|set|with|Rewire|ResetDependency|GetDependency)__\b|\b__RewireAPI__\b|["']rewire["']/;

/** `vm` runs a module's text, where there may be no `require`, and where what it declares becomes global. */
const BY_TEXT = /\b(?:require\(|from\s+)["'](?:node:)?vm["']/;

/** One of these stands in each text that does either: to look for a text is a fraction of the work. */
const MAY_REACH = ["__", "rewire", 'vm"', "vm'"];

/** How a module is taken in as such, and not for its text. */
const IMPORTED = /\b(?:require\(|from|import\(|import)\s*["'][^"'\n]+["']/g;

/**
 * A file that reads or replaces private variables of modules by their names, or takes in a module's text, to run it or
 * to send it somewhere.
 */
export interface InsideReader {
  readonly file: string;
  /** All that it may name a module by, in whatever call. */
  readonly specifiers: readonly string[];
  /** The modules whose text it reads: these very files, and no other of the name. */
  readonly texts: readonly string[];
  /** Folders in its own, of which it reads the text of each file. */
  readonly folders: readonly string[];
}

/** The file as such a reader, or null. */
export function readerIn(file: string, content: string): InsideReader | null {
  const [specifiers, texts, folders] = [reachedIn(content), textsReadIn(content), foldersReadIn(content)];
  return specifiers.length + texts.length + folders.length > 0 ? { file, specifiers, texts, folders } : null;
}

function reachedIn(content: string): readonly string[] {
  if (!MAY_REACH.some((part) => content.includes(part))) return [];
  const isByName = BY_NAME.test(content);
  if (!isByName && !BY_TEXT.test(content)) return [];
  return handedToRewire(content) ?? quotedIn(isByName ? content : content.replace(IMPORTED, ""));
}

/** Of what a build puts into each module, and not the tool that opens one, any module may be asked. */
const BY_BUILD = /\b__RewireAPI__\b|\b__(?:Rewire|ResetDependency|GetDependency)__\b/;

const TOOL =
  /\b(\w+)\s*=\s*require\(\s*["']rewire["']\s*\)(?!\s*\()|\bimport\s+(?:\*\s+as\s+)?(\w+)\s+from\s*["']rewire["']/g;

/** `require("rewire")("../src/names")` */
const ON_THE_SPOT = /\brequire\(\s*["']rewire["']\s*\)/g;

/** All that is handed to `rewire`, where each call says it by a text; else null. */
function handedToRewire(content: string): readonly string[] | null {
  if (BY_BUILD.test(content)) return null;
  const names = [...content.matchAll(TOOL)].map(([, required, imported]) => required ?? imported ?? "");
  const calls = content.replace(TOOL, "").replace(ON_THE_SPOT, ON_THE_SPOT_NAME);
  const mentions = [...names, ON_THE_SPOT_NAME].flatMap((name) => [
    ...calls.matchAll(
      new RegExp(`(?<!["'\\w$])${name}(?![\\w$])(?:\\s*<[^;]*?>)?(\\(\\s*["'\`]([^"'\`\n]+)["'\`])?`, "g"),
    ),
  ]);
  const handed = mentions.map(([, , specifier]) => specifier);
  return handed.length > 0 && handed.every((each) => each !== undefined) ? handed : null;
}

const ON_THE_SPOT_NAME = "rewireOnTheSpot";

function quotedIn(content: string): readonly string[] {
  return [...content.matchAll(QUOTED)].map(([, quoted = ""]) => quoted);
}

const QUOTED = /["'`]([^"'`\n]+)["'`]/g;

/** What it quotes names its own module by chance: "index.js" is a file of many folders. */
export function mentionsModule({ file, specifiers, texts, folders }: InsideReader, path: string): boolean {
  const isNamed = (specifier: string): boolean =>
    file !== path && (isModuleOf(file, specifier, path) || isNameOf(specifier, path));
  return (
    folders.some((folder) => resolvePath(file, folder) === dirname(path)) ||
    texts.some((text) => resolvePath(file, text) === path) ||
    specifiers.some(isNamed)
  );
}

/** `join(__dirname, "..", "names.js")` */
function isNameOf(specifier: string, path: string): boolean {
  return /\.[cm]?js$/.test(specifier) && specifier.split("/").at(-1) === path.split("/").at(-1);
}
