import { applyEdits } from "../../src/edit/apply-edits.ts";
import { runtimeImportEdits } from "../../src/edit/runtime-imports.ts";
import type { CodemodModule, CodemodOutcome, Remark } from "../../src/model/stage.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { Sources } from "../../src/scan/sources/sources.ts";
import { findPlaces, mayHavePlaces } from "./find-places.ts";
import type { Place } from "./place.ts";
import { refusals, type RefusalCode } from "./refusals.ts";
import { stage } from "./stage.ts";

/** Which places of a project the stage opens scopes at, and behind which flag. */
export interface ScopesSettings {
  /** Ids of places. @default all that are understood */
  readonly only?: readonly string[];
  /** @default the stage's own; null: without a flag */
  readonly flag?: string | null;
}

/** The stage that opens a scope where requests, jobs and messages come in. It knows files, not findings. */
export function scopesModule({ only, flag = stage.flag }: ScopesSettings = {}): CodemodModule {
  return {
    stage,
    rewriteFiles: async (texts) => {
      const changed = new Map<string, string>();
      const remarks: Remark[] = [];
      for (const [tree, places] of placesOf(texts, flag)) {
        const asked = places.filter(isAsked(only));
        const after = opened(tree, asked);
        if (after !== tree.text) changed.set(tree.path, after);
        remarks.push(...asked.flatMap(remarkOf));
      }
      const unsettled = [...placesOf(changed, flag)]
        .filter(([tree, places]) => opened(tree, places.filter(isAsked(only))) !== tree.text)
        .map(([tree]) => tree.path);
      return { changed, unsettled, remarks } satisfies CodemodOutcome;
    },
  };
}

/** The stage with what it refuses, as it runs when nobody says more. */
export const module = { ...scopesModule(), refusals };

/** Every place of these files where a scope may be opened, in the order of the files. */
export function scopePlaces(texts: ReadonlyMap<string, string>): readonly Place[] {
  return [...placesOf(texts, stage.flag)].flatMap(([, places]) => places);
}

/** What stands in the way of a place, or null for one that is understood. */
export function refusalAt({ opening }: Place): (typeof refusals)[RefusalCode] | null {
  return "refused" in opening ? refusals[opening.refused] : null;
}

function* placesOf(
  texts: ReadonlyMap<string, string>,
  flag: string | null,
): Generator<readonly [SourceTree, readonly Place[]]> {
  const sources = new Sources({ readText: (path) => texts.get(path) ?? "", files: [...texts.keys()] });
  for (const [path, text] of texts) {
    const tree = mayHavePlaces(path, text) ? sources.tree(path) : null;
    if (tree === null) continue;
    yield [tree, findPlaces(tree, flag)];
  }
}

function isAsked(only: readonly string[] | undefined): (place: Place) => boolean {
  return ({ id }) => only === undefined || only.includes(id);
}

function opened(tree: SourceTree, places: readonly Place[]): string {
  const openings = places.flatMap(({ opening }) => ("refused" in opening ? [] : [opening]));
  if (openings.length === 0) return tree.text;
  const kind = tree.syntax.module.hasModuleSyntax ? "esm" : "cjs";
  const imports = runtimeImportEdits(
    tree.syntax,
    kind,
    openings.flatMap((opening) => opening.imports),
  );
  return applyEdits(tree.text, [...imports, ...openings.flatMap(({ edits }) => edits)]);
}

function remarkOf(place: Place): readonly Remark[] {
  const refusal = refusalAt(place);
  if (refusal === null) return [];
  const message = `line ${place.line}, ${place.what}: no scope is opened here. ${refusal.message} ${refusal.hint}`;
  return [{ path: place.path, message }];
}
