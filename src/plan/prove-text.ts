import { applyEdits } from "../edit/apply-edits.ts";
import type { FileChange } from "../model/edit.ts";
import type { ProofStep } from "../model/plan.ts";
import type { Workspace } from "./workspace.ts";

/** Every edited file still parses. */
export function proveParse(changes: readonly FileChange[], workspace: Workspace): ProofStep {
  const isBroken = (path: string): boolean =>
    workspace.recalled(
      () => ["broken", path],
      () => workspace.facts.tree(path) === null,
    );
  const broken = changes.filter(({ path }) => isBroken(path)).map(({ path }) => path);
  const detail =
    broken.length === 0 ? `${changes.length} files parse` : `no longer parse: ${broken.join(", ")}`;
  return { name: "parse", passed: broken.length === 0, detail };
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
