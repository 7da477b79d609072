import type { Finding } from "../../model/finding.ts";
import type { ReadList } from "../link/reads.ts";
import type { NamesByFile } from "../link/public-surface.ts";
import type { OutsideUse } from "../summary/file-summary.ts";
import type { LeadList } from "./lead-list.ts";

/**
 * What a scan remembers for the next one, in which few files differ. Files go by their number in the list of paths, and
 * each answer stands with the reads (see reads.ts) that it rests on.
 */
export interface ScanMemory {
  readonly links: FileLinks[];
  readonly found: FileFound[];
  /** In the order of the packages. */
  readonly packages: PublicPart[];
  /** Files that give memoizing functions another class of cache; null where nobody has asked yet. */
  cacheClassSetters: ReadonlySet<number> | null;
}

/** How a file is tied to others. */
export interface FileLinks {
  /** See namesPrint. */
  readonly names: number;
  readonly leads: LeadList;
  readonly reads: ReadList;
  /** Paths of the files for which it fakes the clock. */
  readonly fakes: readonly string[];
}

/** Functions, by file and number, that tie the states of a file to those of others. */
export interface FoundFrames {
  /** They fill and drain the queues that belong to the file, see QueueFrames. */
  readonly queueFrames: readonly string[];
  /** They have a loop that works one of them off. */
  readonly loopFrames: readonly string[];
  /** Whether they are some queue's decides what its other states are. */
  readonly watchedFrames: readonly string[];
}

/** What was found in a file. */
export interface FileFound extends FoundFrames {
  readonly findings: FileFindings;
  readonly reads: ReadList;
  /** See globalGetterUses. */
  readonly getterUses: ReadonlyMap<string, readonly OutsideUse[]>;
}

/** Findings with ids as they are before those of one name are told apart. They may be placed in other files. */
export interface FileFindings {
  readonly states: readonly Finding[];
  readonly outside: readonly Finding[];
  readonly tests: readonly Finding[];
}

const NOTHING: readonly never[] = Object.freeze([]);
export const NO_FINDINGS: FileFindings = Object.freeze({ states: NOTHING, outside: NOTHING, tests: NOTHING });
export const NO_FRAMES: FoundFrames = Object.freeze({
  queueFrames: NOTHING,
  loopFrames: NOTHING,
  watchedFrames: NOTHING,
});
export const NO_GETTER_USES: FileFound["getterUses"] = Object.freeze(
  new Map<string, readonly OutsideUse[]>(),
);

export function hasFindings({ states, outside, tests }: FileFindings): boolean {
  return states.length + outside.length + tests.length > 0;
}

/** What a package hands out. */
export interface PublicPart {
  readonly names: NamesByFile;
  readonly reads: readonly number[];
}

export function emptyMemory(): ScanMemory {
  return { links: [], found: [], packages: [], cacheClassSetters: null };
}
