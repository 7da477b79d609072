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
  const families = familiesOf(uses);
  const keyed = (use: DictionaryUse): string => slotKey(use, families);
  return [...groupBy(uses, keyed).values()].flatMap((same) => slotOf(same) ?? []);
}

/** A literal key is the same in all modules of a process; one that is worked out may be any, and is its module's. */
function slotKey({ key, place, source }: DictionaryUse, families: ReadonlyMap<string, RegExp>): string {
  if (key.shape === "dynamic") return `${source.path} ${place.module} ${key.text}`;
  if (key.shape === "family") return key.text;
  const [family, ...more] = [...families].filter(([, members]) => members.test(key.text));
  return family && more.length === 0 ? family[0] : key.text;
}

/** What the keys of a family look like, `{:row, 1}` of `{:row, _}`; those whose first part may be any are left out. */
function familiesOf(uses: readonly DictionaryUse[]): ReadonlyMap<string, RegExp> {
  const texts = uses.flatMap(({ key }) =>
    key.shape === "family" && /^[{[][^_]/.test(key.text) ? [key.text] : [],
  );
  return new Map([...new Set(texts)].map((text) => [text, new RegExp(`^${membersOf(text)}$`)]));
}

function membersOf(family: string): string {
  const written = family.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return written.replaceAll(/(?<=[{[ ])_(?=\\?[,}\]])/g, "[^,]+");
}

function slotOf(uses: readonly DictionaryUse[]): Slot | null {
  const puts = uses.filter(({ action }) => action === "put");
  const first = puts.find(({ source }) => !source.isTest) ?? puts[0];
  if (!first) return null;
  const { key } = uses.find((use) => use.key.shape === "family") ?? first;
  return {
    key: key.text,
    shape: key.shape,
    first,
    puts,
    reads: uses.filter(({ action, isAsked }) => action === "read" || (action === "delete" && isAsked)),
    deletes: uses.filter(({ action }) => action === "delete"),
  };
}
