import type { ReadList } from "../link/reads.ts";

/**
 * The files that a file's imports lead into, each but once, and what each of them sees of that, as a print: see
 * leadPrints.
 */
export interface LeadList {
  /** By their numbers. */
  readonly files: ReadList;
  /** In the order of the files. */
  readonly prints: ArrayLike<number>;
}

export const NO_LEADS: LeadList = Object.freeze({ files: Object.freeze([]), prints: Object.freeze([]) });

/** @param pairs a file's number and its print */
export function leadList(pairs: readonly (readonly [file: number, print: number])[]): LeadList {
  if (pairs.length === 0) return NO_LEADS;
  return { files: pairs.map(([file]) => file), prints: pairs.map(([, print]) => print) };
}

export function leadPairs({ files, prints }: LeadList): (readonly [file: number, print: number])[] {
  return Array.from(files, (file, at) => [file, prints[at] as number] as const);
}
