import type { ProjectTexts } from "./loose-references.ts";
import { NotesByText } from "./place-notes.ts";
import { resolvePath, withoutExtension } from "./specifier-path.ts";

/** A file that takes in modules whose names it puts together as it runs: `require("./commands/" + name)`. */
export interface ComputedImport {
  readonly file: string;
  /** The modules' paths without extension, `*` for what is put in. */
  readonly stems: readonly string[];
}

const CALL = "\\b(?:require|import)\\s*\\(\\s*(?:/\\*[^*]*\\*/\\s*)?";
/** import(`./views/${name}.js`) */
const TEMPLATE = new RegExp(`${CALL}\`(\\.[^\`\\n]*\\$\\{[^\`\\n]*)\``, "g");
/** `require("./commands/" + name + ".js")` */
const JOINED = new RegExp(
  `${CALL}["'](\\.[^"'\\n]*)["']\\s*\\+\\s*[\\w$.[\\]]+(?:\\s*\\+\\s*["']([^"'\\n]*)["'])?`,
  "g",
);
/** `require(path.join(__dirname, "commands", name))` */
const BELOW_FOLDER = new RegExp(
  `${CALL}(?:path\\.)?(?:join|resolve)\\(\\s*__dirname\\s*((?:,\\s*["'][^"'\\n]*["']\\s*)*),\\s*[\\w$]`,
  "g",
);
/** `import.meta.glob("./views/*.js")` */
const GLOB = /\bimport\.meta\.glob(?:Eager)?\s*\(\s*["'`](\.[^"'`\n]*\*[^"'`\n]*)["'`]/g;

/**
 * Reads every text: to be asked for once, and not for each module.
 * @param notes of each text by itself
 */
export function computedImports(
  { files, text }: ProjectTexts,
  notes = new NotesByText<readonly string[]>(),
): readonly ComputedImport[] {
  return files.flatMap((file) => {
    const content = text(file);
    const stems = notes.of(file, content, () => computedIn(file, content));
    return stems.length === 0 ? [] : [{ file, stems }];
  });
}

/** The stems of what a text takes in by a name that it puts together. */
export function computedIn(file: string, text: string): readonly string[] {
  if (!MAY_COMPUTE.test(text)) return NOTHING;
  const specifiers = [
    ...[...text.matchAll(TEMPLATE)].map(([, template = ""]) => template.replace(/\$\{[^}]*\}/g, "*")),
    ...[...text.matchAll(JOINED)].map(([, before = "", after = ""]) => `${before}*${after}`),
    ...[...text.matchAll(BELOW_FOLDER)].map(([, folders = ""]) =>
      ["./", ...[...folders.matchAll(/["']([^"']*)["']/g)].map(([, name = ""]) => `${name}/`), "*"].join(""),
    ),
    ...[...text.matchAll(GLOB)].map(([, glob = ""]) => glob),
  ];
  return specifiers.map((specifier) => resolvePath(file, withoutExtension(specifier)));
}

/** A call that is given more than a text, or a pattern. */
const MAY_COMPUTE = /\b(?:require|import)\s*\((?!\s*["'][^"'\n]*["']\s*\))|import\.meta\.glob/;
const NOTHING: readonly never[] = Object.freeze([]);

/** Whether the name of a module may be one of those that a file puts together. */
export function mayTakeIn({ stems }: ComputedImport, path: string): boolean {
  const stem = withoutExtension(path);
  return stems.some((pattern) => {
    const isFit = patternOf(pattern);
    return isFit.test(stem) || isFit.test(stem.replace(/\/index$/, ""));
  });
}

/** What is put in stands for no folder, unless that is said: `**`. */
function patternOf(stem: string): RegExp {
  const parts = stem.split(/(\*+)/).map((part) => {
    if (part.startsWith("*")) return part.length > 1 ? ".*" : "[^/]+";
    return part.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`);
}
