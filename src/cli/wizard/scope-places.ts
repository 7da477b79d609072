import { readFileSync } from "node:fs";
import { join } from "node:path";
import { refusalAt, scopePlaces } from "../../../transforms/scopes/module.ts";
import type { ScopePlace } from "../../wizard/scopes-steps.ts";

/** Where scopes may begin in these files. A file that cannot be read is in the scan's list of those. */
export function placesIn(root: string, files: readonly string[]): readonly ScopePlace[] {
  const texts = new Map(files.flatMap((path) => textOf(root, path)));
  return scopePlaces(texts).map((place) => {
    const refusal = refusalAt(place);
    const { id, path, line, what } = place;
    return { id, path, line, what, refusal: refusal === null ? null : `${refusal.message} ${refusal.hint}` };
  });
}

function textOf(root: string, path: string): readonly (readonly [string, string])[] {
  try {
    return [[path, readFileSync(join(root, path), "utf8")]];
  } catch {
    return [];
  }
}
