import type { Edit, FileChange } from "../model/edit.ts";
import { applyEdits } from "../edit/apply-edits.ts";
import { difference } from "../edit/difference.ts";
import { noteCommentAfter } from "../edit/note-comment.ts";
import { findFacades, type FlaggedFacade } from "../facades/find-facades.ts";
import { parseSource } from "../scan/syntax/parse.ts";
import { withoutLimitsByHand } from "./by-hand/limits-by-hand.ts";
import { limitNoteText } from "./by-hand/limit-notes.ts";
import { dropImports } from "./drop-imports.ts";
import { finishFacade } from "./finish-facade.ts";
import { plainCalls } from "./plain-calls.ts";
import { calledNames } from "./runtime-import.ts";

export interface FinishedFile extends FileChange {
  /** What a person is told of the limits that the file's caches kept by hand. */
  readonly limitNotes: readonly string[];
}

/** The change that takes these flags out of a file's facades, or null when none of them has one. */
export function finishFile(path: string, text: string, flags: ReadonlySet<string>): FinishedFile | null {
  const { text: called, notes } = withoutLimitsByHand(path, withPlainCalls(path, text, flags), flags);
  const facades = findFacades(path, called);
  const edits = facades
    .filter((facade) => flags.has(facade.flag))
    .flatMap((facade) => [...finishFacade(called, facade), ...noteRemoval(called, facade, facades)]);
  const after = applyEdits(called, edits);
  if (after === text) return null;
  return {
    path,
    before: text,
    after,
    edits: called === text ? edits : [difference(path, text, after)],
    limitNotes: notes.map(({ site, code }) => limitNoteText(site, code)),
  };
}

/** The text without the caches that are to go, and without what only they imported. */
function withPlainCalls(path: string, text: string, flags: ReadonlySet<string>): string {
  const edits = findFacades(path, text)
    .filter((facade) => flags.has(facade.flag))
    .map((facade) => plainCalls(text, facade))
    .find((found) => found !== null);
  if (edits === undefined) return text;
  const plain = applyEdits(text, edits);
  const [before, after] = [text, plain].map((each) => calledNames(parseSource(path, each)));
  const isGone = (local: string) => before?.has(local) === true && after?.has(local) !== true;
  const left = dropImports(path, plain, isGone).replace(/^(\uFEFF?)(?:\r?\n)+/, "$1");
  return withPlainCalls(path, left, flags);
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
