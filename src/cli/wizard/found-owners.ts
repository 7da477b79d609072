import { readFileSync } from "node:fs";
import { join } from "node:path";
import { foundOwner } from "../../../transforms/registry/found-owner.ts";
import type { Finding } from "../../model/finding.ts";
import { Sources } from "../../scan/sources/sources.ts";

/** The owners that the code itself gives the entries of these findings, by id. */
export function foundOwners(
  root: string,
  findings: readonly Finding[],
  ids: readonly string[],
): Readonly<Record<string, string>> {
  const facts = new Sources({ readText: (path) => readFileSync(join(root, path), "utf8") });
  const wanted = findings.filter(({ id }) => ids.includes(id));
  const found = wanted.flatMap((finding): readonly [string, string][] => {
    const owner = foundOwner(finding, facts);
    return owner === null ? [] : [[finding.id, owner]];
  });
  return Object.fromEntries(found);
}
