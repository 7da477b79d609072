import { computedIn } from "./computed-imports.ts";
import { isDroppedCall } from "./dropped-call.ts";
import { resolvePath, withoutExtension } from "./specifier-path.ts";
import { namesAskedFor, takesTypeOfValue, typeImports } from "./type-imports.ts";

/** The project's files and their texts. */
export interface ProjectTexts {
  readonly files: readonly string[];
  readonly text: (path: string) => string;
}

/**
 * The first file that takes in a module in a way that no analysis of names follows: by a call (`import()`, `require`, a mock of the
 * test runner), as a namespace that it exports again, or for the type of a value. Modules that re-export it are followed. Reads
 * text, not syntax: a mention in a comment counts, which at worst leaves a site alone.
 *
 * @param followed by file, how many of its calls are followed by other means
 */
export function looseReferenceTo(
  path: string,
  project: ProjectTexts,
  followed: ReadonlyMap<string, number> = NONE,
): string | null {
  const exposing = new Set([path]);
  for (const target of exposing) {
    const stem = withoutExtension(target);
    const name = lastSegment(stem);
    for (const file of project.files) {
      const text = file === target ? "" : project.text(file);
      if (!text.includes(name)) continue;
      const refersTo = (specifier: string) => isSame(file, specifier, stem);
      const known = target === path ? (followed.get(file) ?? 0) : 0;
      if (mentions(text, LOOSE, refersTo) > known || takesTypeOfValue(text, refersTo)) return file;
      if (mentions(text, REEXPORT, refersTo) > 0) exposing.add(file);
    }
  }
  return null;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** All of a text that `looseReferenceTo` looks at: texts that come to the same here are the same to it. */
export function saidLoosely(path: string, text: string): readonly unknown[] {
  const [loose, reexports] = [LOOSE, REEXPORT].map((patterns) => specifiersIn(text, patterns)) as [
    string[],
    string[],
  ];
  const types = typeImports(text);
  const said = [...loose, ...reexports, ...types.map(([, , specifier = ""]) => specifier)].filter(
    mayBeModule,
  );
  const computed = computedIn(path, text);
  if (said.length === 0 && computed.length === 0) return [];
  // A module that is not named in the text, but by the way to it, is passed over.
  const nameOf = (each: string): string => lastSegment(resolvePath(path, withoutExtension(each))) || "index";
  const unnamed = said.filter((each) => each.startsWith(".") && !text.includes(nameOf(each)));
  const asked = types.length === 0 ? [] : namesAskedFor(text);
  return [loose.filter(mayBeModule), reexports.filter(mayBeModule), types, asked, unnamed, computed];
}

function mayBeModule(specifier: string): boolean {
  return specifier.startsWith(".") || specifier.includes("/");
}

const LOOSE = [
  /\(\s*["'`]([^"'`\n]+)["'`]\s*[,)]/g,
  /\bexport\s*\*\s*as\s+[\w$]+\s+from\s*["']([^"'\n]+)["']/g,
] as const;

const REEXPORT = [/\bexport\s*(?:\*|\{[^}"']*\})\s*from\s*["']([^"'\n]+)["']/g] as const;

function mentions(
  text: string,
  patterns: readonly RegExp[],
  refersTo: (specifier: string) => boolean,
): number {
  return specifiersIn(text, patterns).filter(refersTo).length;
}

/** A call that only loads the module takes no name of it. */
function specifiersIn(text: string, patterns: readonly RegExp[]): readonly string[] {
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
  return found.filter((match) => !isDroppedCall(text, match)).map(([, specifier = ""]) => specifier);
}

/** True where a specifier in a file may stand for the module. */
export function isModuleOf(file: string, specifier: string, path: string): boolean {
  return isSame(file, specifier, withoutExtension(path));
}

/** A relative specifier is resolved; of any other (an alias, a package's own name) the last segment decides. */
function isSame(file: string, specifier: string, stem: string): boolean {
  const spelled = withoutExtension(specifier);
  if (!specifier.startsWith("."))
    return specifier.includes("/") && lastSegment(spelled) === lastSegment(stem);
  const resolved = resolvePath(file, spelled);
  return resolved === stem || resolved === stem.replace(/(?:^|\/)index$/, "");
}

/** The file's name, or its folder's for an index file. */
export function lastSegment(path: string): string {
  return (
    withoutExtension(path)
      .replace(/\/index$/, "")
      .split("/")
      .at(-1) ?? ""
  );
}
