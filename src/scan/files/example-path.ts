const FOLDER = /^(examples?|samples?|demos?|playgrounds?|docs)$/i;

/** Of packages that others begin with. A folder of one package's own may be what it draws its pages with. */
export const TEMPLATES = /^templates?$/i;

/** `npm create shop` copies what stands in a package of this name. */
const CREATOR = /^create-./;

/**
 * Whether a file is of an example or of a site of documentation: what stands below such a folder at the top of the
 * project or of a package, or in a package within one. `src/docs/` is a product's own. A package that others begin
 * with, as a copy of it, is one as well.
 *
 * @param packageDirectory of the nearest package.json, from the project's root; "" for the root
 */
export function isExamplePath(path: string, packageDirectory: string): boolean {
  const inside = packageDirectory === "" ? path : path.slice(packageDirectory.length + 1);
  const [top = ""] = inside.split("/");
  const folders = packageDirectory.split("/");
  const around = folders.slice(0, -1);
  return (
    [top, ...folders].some((folder) => FOLDER.test(folder)) ||
    folders.some((folder) => TEMPLATES.test(folder)) ||
    around.some((folder) => CREATOR.test(folder))
  );
}
