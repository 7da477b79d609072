import { fingerprint } from "../link/fingerprint.ts";
import type { Said } from "./said.ts";

/** The kinds of questions about a module whose answers rest on what all files of the project say. */
export const PLACE_KINDS = ["loose", "private", "bundle", "ban", "nameless"] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

/** For each kind, in their order, a print of what a text says to it; 0 for nothing. Plain data. */
export type Sayings = readonly number[];

/** @param toBundles what the text says of what goes into bundles, where the project has any */
export function sayingsOf(
  { loosely, computed, reader, bans, nameless }: Said,
  toBundles: readonly unknown[],
): Sayings {
  const said = [
    [...Object.values(loosely ?? {}), ...computed],
    reader?.specifiers ?? [],
    toBundles,
    bans,
    nameless,
  ];
  const sayings = said.map(printOfSaid);
  return sayings.every((print) => print === 0) ? NOTHING : sayings;
}

export function printOfSaid(said: readonly unknown[]): number {
  return said.length === 0 ? 0 : fingerprint(JSON.stringify(said));
}

const NOTHING: Sayings = Object.freeze([0, 0, 0, 0, 0]);
