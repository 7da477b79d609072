import { readFileSync } from "node:fs";
import { join } from "node:path";
import { computesLittle } from "../../../transforms/cache/computes-little.ts";
import { module as cache } from "../../../transforms/cache/module.ts";
import { withDeletions } from "../../../transforms/cache/with-deletions.ts";
import type { Finding } from "../../model/finding.ts";
import { Sources } from "../../scan/sources/sources.ts";
import type { DeletableCache } from "../../wizard/delete-steps.ts";

/** The caches without which the code answers the same, and whether each is worth its memory. */
export function deletableCaches(root: string, caches: readonly Finding[]): readonly DeletableCache[] {
  const facts = new Sources({ readText: (path) => readFileSync(join(root, path), "utf8") });
  return caches.flatMap((finding) => {
    const deleted = withDeletions(cache, [finding.id]).rewrite(finding, facts);
    return deleted?.kind === "rewrite" ? [{ finding, isCheap: computesLittle(finding, facts) }] : [];
  });
}
