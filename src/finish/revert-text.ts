import { mergeTexts } from "../edit/merge-texts.ts";
import { runtimeNames } from "../facades/runtime-names.ts";
import { languageOf } from "../scan/syntax/language.ts";
import { parseSource } from "../scan/syntax/parse.ts";
import type { SyntaxNode } from "../scan/syntax/tree.ts";
import { dropImports } from "./drop-imports.ts";
import { finishedSince } from "./finished-since.ts";
import { runtimeImportRange, withMissingImports } from "./runtime-import.ts";

export interface RevertInput {
  readonly path: string;
  /** Before the stage. */
  readonly before: string;
  /** As the stage left it. */
  readonly migrated: string;
  /** As it is now. */
  readonly now: string;
}

/**
 * A file with a stage taken back: byte for byte as it was before, where nobody edited it since; else with those edits
 * kept. Null when an edit since then fell on lines that the stage changed.
 */
export function revertText(input: RevertInput): string | null {
  const { path, now } = input;
  if (now === input.migrated) return input.before;
  if (languageOf(path) === null) return mergeTexts(input.migrated, input.before, now);
  const { before, migrated } = finishedSince(input);
  if (now === migrated) return before;
  const merged = mergeTexts(migrated, before, now);
  const text = merged ?? mergeBesideImports({ path, before, migrated, now });
  return text === null ? null : withoutForeignImports(path, text, now);
}

/**
 * A stage that stood below this one may have been taken back already: what it imported is in `before`, and not
 * wanted.
 */
function withoutForeignImports(path: string, text: string, now: string): string {
  const wanted = runtimeNames(parseSource(path, now).program as unknown as SyntaxNode);
  return dropImports(path, text, (local) => !wanted.has(local));
}

/** Later stages write their names into the very import that this stage made: it is merged name by name. */
function mergeBesideImports({ path, before, migrated, now }: RevertInput): string | null {
  const old = runtimeImportRange(path, migrated);
  const current = runtimeImportRange(path, now);
  if (old === null || current === null) return null;
  const asMigrated =
    now.slice(0, current.start) + migrated.slice(old.start, old.end) + now.slice(current.end);
  const merged = mergeTexts(migrated, before, asMigrated);
  return merged === null ? null : withMissingImports(path, merged, now);
}
