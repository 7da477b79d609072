/**
 * What takes in a file for its text, to hand it to a page or to run it elsewhere: there may be no `require` there, and
 * no package.
 */
const READING = /\b(?:readFile|readFileSync|createReadStream|sendFile|addScriptTag|addInitScript)\s*\(/g;

/** One of these stands in each text that does: to look for a text is a fraction of the work. */
const MAY_READ = ["readFile", "createReadStream", "sendFile", "addScriptTag", "addInitScript"];

/** What says that a path begins at the folder of the file itself. */
const HERE = /\b__dirname\b|\b__filename\b|\bimport\.meta\b/;

const QUOTED = /["'`]([^"'`\n]*)["'`]/g;

/** `readFileSync(join(__dirname, "client.js"), "utf8")`, `readFile(new URL("./client.js", import.meta.url))`: which. */
export function textsReadIn(content: string): readonly string[] {
  if (!MAY_READ.some((part) => content.includes(part))) return [];
  const calls = [...content.matchAll(READING)].map(({ 0: { length }, index }) =>
    argumentsAt(content, index + length),
  );
  return calls.flatMap((given) => moduleIn(given) ?? []);
}

/** All that stands in a call's brackets, from behind the first. */
export function argumentsAt(content: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; end < content.length && end - start < LONGEST && depth > 0; end++) {
    if (content[end] === "(") depth++;
    if (content[end] === ")") depth--;
  }
  return content.slice(start, end);
}

/** Longer than any path that is put together in a call. */
const LONGEST = 200;

/** The module beside the file whose path is put together, as a specifier. */
function moduleIn(given: string): string | null {
  const parts = partsFromHere(given) ?? [];
  const end = parts.findIndex((part) => CODE.test(part));
  return end < 0 ? null : `./${parts.slice(0, end + 1).join("/")}`;
}

/** What stands in quotes where a path is put together that begins at the folder of the file itself. */
export function partsFromHere(path: string): readonly string[] | null {
  return HERE.test(path) ? [...path.matchAll(QUOTED)].map(([, part = ""]) => part) : null;
}

const CODE = /\.[cm]?[jt]sx?$/;
