import type { Edit } from "../../src/model/edit.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { AssistNote, Refused, Rewrite, StageModule } from "../../src/model/stage.ts";
import { memoUsesOf } from "../../src/scan/memo/memo-uses.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { containerKindOf } from "../declaration/container-kind.ts";
import { declarationOf } from "../declaration/declaration.ts";
import { isRefused, refuse } from "../refusal/refuse.ts";
import { refusals } from "./refusals.ts";

const deleted: AssistNote = {
  code: "cache-deleted",
  message:
    "With the flag on nothing is kept: each call computes its answer, and callers no longer share one object. finish takes the memo out of the code.",
};

/**
 * The stage with caches that a person wants to be rid of, by finding id: with the flag on such a cache keeps nothing,
 * so that each get-or-compute is the plain call that `finish` makes of it.
 */
export function withDeletions(module: StageModule<Facts>, ids: readonly string[]): StageModule<Facts> {
  return {
    ...module,
    rewrite: (finding, facts) => {
      const rewrite = module.rewrite(finding, facts);
      return rewrite?.kind === "rewrite" && ids.includes(finding.id)
        ? emptied(rewrite, finding, facts)
        : rewrite;
    },
  };
}

function emptied(rewrite: Rewrite, finding: Finding, facts: Facts): Rewrite | Refused {
  const isCache = rewrite.imports.some(({ name }) => name === "cache");
  if (!isCache || !isDispensable(finding, facts)) return refuse(refusals, "not-dispensable");
  // Another facade would keep the entries.
  const { alternatives: _, ...sole } = rewrite;
  return { ...sole, edits: rewrite.edits.map(emptiedEdit), notes: [...rewrite.notes, deleted] };
}

/** A WeakMap is bounded by its keys already and keeps no size of its own. */
function isDispensable(finding: Finding, facts: Facts): boolean {
  const declaration = declarationOf(finding, facts);
  if (isRefused(declaration) || declaration.isExported) return false;
  const kind = containerKindOf(declaration);
  return (kind === "Map" || kind === "object") && memoUsesOf(declaration.tree, declaration.variable) !== null;
}

/** In the place of whatever limits the code keeps by hand. */
function emptiedEdit(edit: Edit): Edit {
  const text = edit.text.replace(
    /(flag: (["'])[^"']+\2,)(\s+)(?:(?:ttl|max): [^,]+,\s+)*legacy: /,
    "$1$3max: 0,$3legacy: ",
  );
  return { ...edit, text };
}
