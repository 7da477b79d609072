import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codeOwnersPlaces, ownersOf, parseCodeOwners } from "../../config/code-owners.ts";
import type { RunRequest } from "../../git/journal-entry.ts";
import type { Finding } from "../../model/finding.ts";
import type { MigrateInput } from "../commands/migrate.ts";
import type { Division } from "../../plan/divide-stage.ts";

/** Folders deeper than this do not make parts of their own. */
const folderDepth = 2;

/**
 * How a run's stages are dealt out, or null for a branch and a commit each. A part depends on where a finding stands alone:
 * never on how many there are, so that a run on a later base makes the same parts.
 * @param prefix from the repository's top to the project's root
 */
export function stageDivision(
  { split, commits }: Pick<RunRequest, "split" | "commits">,
  root: string,
  prefix: string,
): Division | null {
  const top = prefix === "" ? root : join(root, ...prefix.split("/").map(() => ".."));
  if (split === undefined && commits === undefined) return null;
  const keys = {
    package: (finding: Finding) => finding.package,
    directory: ({ path }: Finding) => path.split("/").slice(0, -1).slice(0, folderDepth).join("/"),
    codeowners: ownerKey(top, prefix),
  };
  const key = split === undefined ? null : keys[split];
  return {
    partOf:
      key === null ? null : (finding) => partName(key(finding), split === "codeowners" ? "unowned" : "root"),
    commitEach: commits === "finding",
  };
}

function ownerKey(top: string, prefix: string): (finding: Finding) => string {
  const file = codeOwnersPlaces.map((place) => join(top, place)).find((path) => existsSync(path));
  const rules = file === undefined ? [] : parseCodeOwners(readFileSync(file, "utf8"));
  const folder = prefix === "" ? "" : `${prefix}/`;
  return ({ path }) => ownersOf(rules, `${folder}${path}`).join("-");
}

/** A name that git and every host take within a branch's. */
function partName(key: string, otherwise: string): string {
  const name = key.replaceAll(/\W+/g, "-").replaceAll(/^-+|-+$/g, "");
  return name === "" ? otherwise : name;
}

/** The command line's choice of branches and commits, as a request remembers it. */
export function divisionOf({
  split,
  commits,
}: MigrateInput["options"]): Pick<RunRequest, "split" | "commits"> {
  return {
    ...(split === null ? {} : { split: split as NonNullable<RunRequest["split"]> }),
    ...(commits === "finding" ? { commits } : {}),
  };
}
