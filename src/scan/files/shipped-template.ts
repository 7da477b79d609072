import type { PackageFacts } from "../link/project-facts.ts";
import { TEMPLATES } from "./example-path.ts";

/**
 * Whether a file is of the `templates/` that a package hands out as they stand (`"files": ["dist", "templates"]`): a
 * command copies them, or builds them into the programs of others, which know nothing of what the package depends on.
 * What its own modules take in is part of the package.
 *
 * @param takers the files whose imports lead into it
 */
export function isShippedTemplate(
  path: string,
  owner: PackageFacts | null,
  takers: (path: string) => readonly string[],
): boolean {
  if (owner === null) return false;
  const { directory, files = [] } = owner;
  const below = directory === "" ? "" : `${directory}/`;
  const [top = ""] = path.slice(below.length).split("/");
  if (!TEMPLATES.test(top) || !files.some((each) => isOfFolder(each, top))) return false;
  return takers(path).every((taker) => taker.startsWith(`${below}${top}/`));
}

/** `templates`, `./templates/`, `templates/**` */
function isOfFolder(pattern: string, folder: string): boolean {
  return pattern.replace(/^\.\//, "").split("/")[0] === folder;
}
