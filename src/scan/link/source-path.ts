/** What a path without an ending may stand for, TypeScript first. */
const EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".d.ts"];

/**
 * The file behind a path as modules spell it: the path itself, the TypeScript file behind a `.js` name, with an
 * extension, or as a folder.
 * @param path relative to the root, joined and without `..`
 */
export function sourcePath(path: string, isThere: (path: string) => boolean): string | null {
  if (path !== "" && isThere(path)) return path;
  const stem = /^(.*)\.([cm]?)jsx?$/.exec(path);
  if (stem) {
    for (const extension of [`.${stem[2]}ts`, ".tsx"]) {
      if (isThere(`${stem[1]}${extension}`)) return `${stem[1]}${extension}`;
    }
  }
  const index = path === "" ? "index" : `${path}/index`;
  for (const name of path === "" ? [index] : [path, index]) {
    for (const extension of EXTENSIONS) if (isThere(name + extension)) return name + extension;
  }
  return null;
}
