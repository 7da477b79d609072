const FOLDER = /^(examples?|samples?|demos?|playgrounds?|docs)$/i;

/**
 * Whether a file is of an example or of a site of documentation: what stands below such a folder at the top of the
 * project or of a package, or in a package within one. `src/docs/` is a product's own.
 *
 * @param packageDirectory of the nearest package.json, from the project's root; "" for the root
 */
export function isExamplePath(path: string, packageDirectory: string): boolean {
  const inside = packageDirectory === "" ? path : path.slice(packageDirectory.length + 1);
  const [top = ""] = inside.split("/");
  return [top, ...packageDirectory.split("/")].some((folder) => FOLDER.test(folder));
}
