import type { FileChange } from "../model/edit.ts";
import { applyEdits } from "../edit/apply-edits.ts";
import { findFacades } from "../facades/find-facades.ts";
import { finishFacade } from "./finish-facade.ts";

/** The change that takes these flags out of a file's facades, or null when none of them has one. */
export function finishFile(path: string, text: string, flags: ReadonlySet<string>): FileChange | null {
  const edits = findFacades(path, text)
    .filter((facade) => flags.has(facade.flag))
    .flatMap((facade) => finishFacade(text, facade));
  return edits.length === 0 ? null : { path, before: text, after: applyEdits(text, edits), edits };
}
