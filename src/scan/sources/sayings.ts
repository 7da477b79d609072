import { fingerprint } from "../link/fingerprint.ts";
import { saidToBundles } from "./bare-bundles.ts";
import { dependencyBans } from "./dependency-bans.ts";
import { saidLoosely } from "./loose-references.ts";
import { insideReaders } from "./reached-inside.ts";

/** The kinds of questions about a module whose answers rest on what all files of the project say. */
export const PLACE_KINDS = ["loose", "private", "bundle", "ban"] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

/** For each kind, in their order, a print of what a text says to it; 0 for nothing. Plain data. */
export type Sayings = readonly number[];

/** @param hasBundles whether the project has a configuration of bundles, which alone asks what all files import */
export function sayingsOf(path: string, text: string, hasBundles: boolean): Sayings {
  const alone = { files: [path], text: () => text };
  const said = [
    saidLoosely(path, text),
    insideReaders(alone).map(({ specifiers }) => specifiers),
    hasBundles ? saidToBundles(path, text) : [],
    dependencyBans(alone),
  ];
  const sayings = said.map(printOfSaid);
  return sayings.every((print) => print === 0) ? NOTHING : sayings;
}

export function printOfSaid(said: readonly unknown[]): number {
  return said.length === 0 ? 0 : fingerprint(JSON.stringify(said));
}

const NOTHING: Sayings = Object.freeze([0, 0, 0, 0]);
