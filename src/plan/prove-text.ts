import { applyEdits } from "../edit/apply-edits.ts";
import type { FileChange } from "../model/edit.ts";
import type { ProofStep } from "../model/plan.ts";
import { parseSource } from "../scan/syntax/parse.ts";
import type { Workspace } from "./workspace.ts";

/** Every edited file still parses, and JavaScript without types has none. */
export function proveParse(changes: readonly FileChange[], workspace: Workspace): ProofStep {
  const isBroken = ({ path, before }: FileChange): boolean =>
    workspace.recalled(
      () => ["broken", path, before],
      () => {
        const tree = workspace.facts.tree(path);
        return tree === null || (tree.syntax.untyped !== undefined && !hasTypes(path, before ?? ""));
      },
    );
  const broken = changes.filter(isBroken).map(({ path }) => path);
  const detail =
    broken.length === 0 ? `${changes.length} files parse` : `no longer parse: ${broken.join(", ")}`;
  return { name: "parse", passed: broken.length === 0, detail };
}

function hasTypes(path: string, text: string): boolean {
  return parseSource(path, text).untyped !== undefined;
}

/** The edits alone, applied to the original bytes, give the new text: nothing outside their ranges changed. */
export function proveBytes(changes: readonly FileChange[]): ProofStep {
  const strays = changes.filter(({ before, after, edits }) => applyEdits(before ?? "", edits) !== after);
  const detail =
    strays.length === 0
      ? `nothing outside ${changes.reduce((sum, change) => sum + change.edits.length, 0)} ranges changed`
      : `changed outside the edits: ${strays.map(({ path }) => path).join(", ")}`;
  return { name: "bytes", passed: strays.length === 0, detail };
}
