import { dirname } from "node:path/posix";

/** `import "../node_modules/mocha/mocha.js"`, as a page has to that takes modules in by itself. */
const BY_PLACE = /(?:\bfrom|\bimport)\s*["'`](?:\.{0,2}\/)+node_modules\/[^"'`\n]+\.m?js["'`]/;

const BY_NAME = /(?:\bfrom|\bimport(?:\s*\()?|\brequire\s*\()\s*["'`](?!https?:)[@#\w][^"'`\s]*["'`]/;

/**
 * The folder of a file that takes packages in by where they lie, and none by its name: modules at or below it are run
 * where nothing finds a package.
 */
export function namelessIn(path: string, text: string): readonly string[] {
  if (!BY_PLACE.test(text) || takesInByName(text)) return NONE;
  return [dirname(path)];
}

const NONE: readonly never[] = Object.freeze([]);

/** Takes a package in by its name, whatever others do: whoever runs the file finds it. */
export function takesInByName(text: string): boolean {
  return BY_NAME.test(text);
}

/** The folder by which a module that takes nothing in by its name could not either, or null. */
export function namelessFolderOf(path: string, folders: readonly string[]): string | null {
  return folders.find((folder) => folder === "." || path.startsWith(`${folder}/`)) ?? null;
}
