import { findFacades } from "../facades/find-facades.ts";
import { finishFile } from "./finish-file.ts";

interface Texts {
  readonly path: string;
  readonly before: string;
  readonly migrated: string;
  readonly now: string;
}

/**
 * What stood before and after a stage, as both would stand had the flags that were finished since been finished then.
 * What `finish` did is then no edit of a person's that stands in the stage's way.
 */
export function finishedSince(texts: Texts): Texts {
  const { path, before, migrated, now } = texts;
  const gone = flagsIn(path, migrated);
  for (const flag of flagsIn(path, now)) gone.delete(flag);
  if (gone.size === 0) return texts;
  const finished = (text: string) => finishFile(path, text, gone)?.after ?? text;
  return { path, before: finished(before), migrated: finished(migrated), now };
}

function flagsIn(path: string, text: string): Set<string> {
  return new Set(findFacades(path, text).map(({ flag }) => flag));
}
