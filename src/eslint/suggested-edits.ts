import { stages } from "../../transforms/index.ts";
import { runtimeImportEdits } from "../edit/runtime-imports.ts";
import type { Edit } from "../model/edit.ts";
import type { Finding } from "../model/finding.ts";
import { Sources } from "../scan/sources/sources.ts";

/**
 * The edits that put a facade in the place of a finding, where that is safe and touches its own file alone; else
 * null.
 */
export function suggestedEdits(finding: Finding, text: string): readonly Edit[] | null {
  const { path } = finding;
  if (finding.disposition !== "auto" || reachesOut(finding)) return null;
  const module = stages.find(({ stage }) => stage.id === finding.stage);
  const facts = new Sources({
    readText: (asked) => {
      if (asked === path) return text;
      throw Object.assign(new Error(`${asked} is not part of this`), { code: "ENOENT" });
    },
  });
  const outcome = module?.rewrite(finding, facts) ?? null;
  const tree = facts.tree(path);
  const kind = facts.moduleKind(path);
  if (outcome?.kind !== "rewrite" || tree === null || kind === "script") return null;
  const edits = [...outcome.edits, ...runtimeImportEdits(tree.syntax, kind, outcome.imports, outcome.edits)];
  return edits.every((edit) => edit.path === path) ? edits : null;
}

function reachesOut({ path, accesses, importers = [] }: Finding): boolean {
  return importers.length > 0 || accesses.some((access) => access.path !== path);
}
