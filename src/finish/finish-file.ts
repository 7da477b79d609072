import type { Edit, FileChange } from "../model/edit.ts";
import { applyEdits } from "../edit/apply-edits.ts";
import { noteCommentAfter } from "../edit/note-comment.ts";
import { findFacades, type FlaggedFacade } from "../facades/find-facades.ts";
import { finishFacade } from "./finish-facade.ts";

/** The change that takes these flags out of a file's facades, or null when none of them has one. */
export function finishFile(path: string, text: string, flags: ReadonlySet<string>): FileChange | null {
  const facades = findFacades(path, text);
  const edits = facades
    .filter((facade) => flags.has(facade.flag))
    .flatMap((facade) => [...finishFacade(text, facade), ...noteRemoval(text, facade, facades)]);
  return edits.length === 0 ? null : { path, before: text, after: applyEdits(text, edits), edits };
}

/** The note behind a facade goes with its flag; of several facades on a line it belongs to the last one. */
function noteRemoval(
  text: string,
  facade: FlaggedFacade,
  facades: readonly FlaggedFacade[],
): readonly Edit[] {
  const note = noteCommentAfter(text, facade.end);
  const isOfAnother = facades.some(({ start }) => start >= facade.end && note !== null && start < note.start);
  return note === null || isOfAnother ? [] : [{ path: facade.path, ...note, text: "" }];
}
