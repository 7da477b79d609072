import { readFileSync } from "node:fs";
import { codeOwnersFile, ownersOf, parseCodeOwners } from "../../config/code-owners.ts";
import type { RunRequest } from "../../git/journal-entry.ts";
import type { Division, Place } from "../../plan/divide-stage.ts";
import { repositoryTop } from "../repository-prefix.ts";

/** Folders deeper than this do not make parts of their own. */
const folderDepth = 2;

/**
 * How a run's stages are dealt out, or null for a branch and a commit each. A part depends on where a finding stands
 * alone: never on how many there are, so that a run on a later base makes the same parts.
 * @param prefix from the repository's top to the project's root
 */
export function stageDivision(
  { split, commits }: Pick<RunRequest, "split" | "commits">,
  root: string,
  prefix: string,
): Division | null {
  const top = repositoryTop(root, prefix);
  if (split === undefined && commits === undefined) return null;
  const keys = {
    package: (place: Place) => place.package,
    directory: ({ path }: Place) => path.split("/").slice(0, -1).slice(0, folderDepth).join("/"),
    codeowners: ownerKey(top, prefix),
  };
  const key = split === undefined ? null : keys[split];
  return {
    partOf:
      key === null ? null : (place) => partName(key(place), split === "codeowners" ? "unowned" : "root"),
    commitEach: commits === "finding",
  };
}

function ownerKey(top: string, prefix: string): (place: Place) => string {
  const file = codeOwnersFile(top);
  const rules = file === null ? [] : parseCodeOwners(readFileSync(file, "utf8"));
  const folder = prefix === "" ? "" : `${prefix}/`;
  return ({ path }) => ownersOf(rules, `${folder}${path}`).join("-");
}

/** A name that git and every host take within a branch's. */
function partName(key: string, otherwise: string): string {
  const name = key.replaceAll(/\W+/g, "-").replaceAll(/^-+|-+$/g, "");
  return name === "" ? otherwise : name;
}
