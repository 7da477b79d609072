import { groupBy } from "../../model/group-by.ts";
import type { DictionaryUse } from "./uses.ts";

/** All uses of the process dictionary under one key, by path and place. */
export interface Slot {
  readonly key: string;
  readonly shape: DictionaryUse["key"]["shape"];
  /** Where it is put first, by the product's own code where that does. */
  readonly first: DictionaryUse;
  readonly puts: readonly DictionaryUse[];
  /** What is taken out and used is among them. */
  readonly reads: readonly DictionaryUse[];
  readonly deletes: readonly DictionaryUse[];
}

/** Joins uses to the states that they are about. What is read alone is none: nobody has set it. */
export function slotsOf(uses: readonly DictionaryUse[]): readonly Slot[] {
  return [...groupBy(uses, keyed).values()].flatMap((same) => slotOf(same) ?? []);
}

/** A literal key is the same in all modules of a process; one that is worked out may be any, and is its module's. */
function keyed({ key, place, source }: DictionaryUse): string {
  return key.shape === "dynamic" ? `${source.path} ${place.module} ${key.text}` : key.text;
}

function slotOf(uses: readonly DictionaryUse[]): Slot | null {
  const puts = uses.filter(({ action }) => action === "put");
  const first = puts.find(({ source }) => !source.isTest) ?? puts[0];
  if (!first) return null;
  return {
    key: first.key.text,
    shape: first.key.shape,
    first,
    puts,
    reads: uses.filter(({ action, isAsked }) => action === "read" || (action === "delete" && isAsked)),
    deletes: uses.filter(({ action }) => action === "delete"),
  };
}
