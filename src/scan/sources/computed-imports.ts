import type { ProjectSaid } from "./said.ts";
import { resolvePath, withoutExtension } from "./specifier-path.ts";

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
 * The first file that takes in modules whose names it puts together as it runs, of which this one may be one; or
 * null.
 */
export function computedImportOf(path: string, { files, saidBy }: ProjectSaid): string | null {
  const stem = withoutExtension(path);
  const stems = [stem, stem.replace(/\/index$/, "")];
  const mayTakeIn = (pattern: RegExp): boolean => stems.some((each) => pattern.test(each));
  const takes = (file: string): boolean => saidBy(file).computed.map(patternOf).some(mayTakeIn);
  return files.find((file) => file !== path && takes(file)) ?? null;
}

/**
 * What a text takes in by names that it puts together (`require("./commands/" + name)`): the modules' paths without
 * extension, `*` for what is put in.
 */
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

/** What is put in stands for no folder, unless that is said: `**`. */
function patternOf(stem: string): RegExp {
  const parts = stem.split(/(\*+)/).map((part) => {
    if (part.startsWith("*")) return part.length > 1 ? ".*" : "[^/]+";
    return part.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`);
}
