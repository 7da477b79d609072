import { argumentsAt, partsFromHere } from "./read-texts.ts";

const LISTING = /\breaddir(?:Sync)?\s*\(/gi;

const READING = /\breadFile(?:Sync)?\s*\(/;

/** What is listed is loaded as modules: it may be read besides, as a tool does that says which are there. */
const LOADED = /\b(?:require|import)\s*\(/;

/**
 * `readdirSync(join(__dirname, "modules")).map((name) => readFileSync(…))`: which folders' files are taken in for their
 * text, whatever they are called. Only one in the file's own folder counts: who reads the texts of another is a tool
 * or a test that looks them over.
 */
export function foldersReadIn(content: string): readonly string[] {
  if (!/readdir/i.test(content) || !READING.test(content)) return [];
  return [...content.matchAll(LISTING)].flatMap(({ 0: { length }, index }) => {
    const given = argumentsAt(content, index + length);
    const end = index + length + given.length;
    const follows = content.slice(end, end + WINDOW);
    if (!READING.test(follows) || LOADED.test(follows)) return [];
    return folderIn(given) ?? folderIn(initialOf(content, /^[\w$]+/.exec(given)?.[0])) ?? [];
  });
}

/** How far from the listing what is listed is read. */
const WINDOW = 400;

function folderIn(path: string): string | null {
  const parts = partsFromHere(path)?.flatMap((part) => part.split("/"));
  const names = parts?.filter((part) => part !== "" && part !== "." && !NOT_PATHS.has(part));
  return names?.length && !names.includes("..") ? names.join("/") : null;
}

/** What else may stand in quotes in such a call. */
const NOT_PATHS = new Set(["utf8", "utf-8"]);

/** What a name is set to: `const folder = join(__dirname, "modules");` */
function initialOf(content: string, name: string | undefined): string {
  if (name === undefined) return "";
  const at = content.search(new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}\\s*=(?!=)`));
  return at < 0 ? "" : (/^[^;\n]*/.exec(content.slice(at))?.[0] ?? "");
}
