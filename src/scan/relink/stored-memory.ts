import type { OutsideUse } from "../summary/file-summary.ts";
import type { FileFindings, FileFound, FileLinks, PublicPart, ScanMemory } from "./scan-memory.ts";

/** A memory as plain data, its findings apart: who only wants those need not read the rest. */
export interface StoredMemory {
  readonly files: readonly StoredFile[];
  readonly packages: readonly StoredPackage[];
  readonly cacheClassSetters: readonly number[] | null;
}

type StoredFile = readonly [
  names: number,
  /** The number of a file and its print, in turn. */
  leads: readonly number[],
  linkReads: readonly number[],
  foundReads: readonly number[],
  seen?: StoredSeen,
];

/** What most files have nothing of. */
type StoredSeen = readonly [
  fakes: readonly string[],
  queueFrames: readonly string[],
  loopFrames: readonly string[],
  watchedFrames: readonly string[],
  getterUses: readonly (readonly [string, readonly OutsideUse[]])[],
];

type StoredPackage = readonly [
  names: readonly (readonly [string, readonly string[]])[],
  reads: readonly number[],
];

/** The findings of each file that has any, by its number. */
export type StoredFindings = readonly (readonly [file: number, findings: FileFindings])[];

export function storedFindings({ found }: ScanMemory): StoredFindings {
  return found.flatMap(({ findings }, file) => {
    const { states, outside, tests } = findings;
    return states.length + outside.length + tests.length === 0 ? [] : [[file, findings] as const];
  });
}

export function storedMemory({ links, found, packages, cacheClassSetters }: ScanMemory): StoredMemory {
  return {
    files: links.map((each, file) => storedFile(each, found[file] as FileFound)),
    packages: packages.map(({ names, reads }) => [
      [...names].map(([path, some]) => [path, [...some]]),
      reads,
    ]),
    cacheClassSetters: cacheClassSetters && [...cacheClassSetters],
  };
}

/** @param stored @param findings as they were stored beside each other */
export function memoryOf(stored: StoredMemory, findings: StoredFindings): ScanMemory {
  const byFile = new Map(findings);
  return {
    links: stored.files.map(linksOf),
    found: stored.files.map((each, file) => foundOf(each, byFile.get(file) ?? NO_FINDINGS)),
    packages: stored.packages.map(partOf),
    cacheClassSetters: stored.cacheClassSetters && new Set(stored.cacheClassSetters),
  };
}

const NOTHING: readonly never[] = Object.freeze([]);
const NOTHING_SEEN: StoredSeen = [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING];
const NO_FINDINGS: FileFindings = Object.freeze({ states: NOTHING, outside: NOTHING, tests: NOTHING });

function storedFile({ names, leads, reads, fakes }: FileLinks, found: FileFound): StoredFile {
  const { queueFrames, loopFrames, watchedFrames, getterUses } = found;
  const file = [names, [...leads].flat(), reads, found.reads] as const;
  const seen = [fakes, queueFrames, loopFrames, watchedFrames, [...getterUses]] as const;
  return seen.every((some) => some.length === 0) ? file : [...file, seen];
}

function linksOf([names, leads, reads, , seen]: StoredFile): FileLinks {
  const pairs = new Map<number, number>();
  for (let at = 0; at < leads.length; at += 2) pairs.set(leads[at] as number, leads[at + 1] as number);
  return { names, leads: pairs, reads, fakes: seen?.[0] ?? NOTHING };
}

function foundOf([, , , reads, seen]: StoredFile, findings: FileFindings): FileFound {
  const [, queueFrames, loopFrames, watchedFrames, getterUses] = seen ?? NOTHING_SEEN;
  return { findings, reads, queueFrames, loopFrames, watchedFrames, getterUses: new Map(getterUses) };
}

function partOf([names, reads]: StoredPackage): PublicPart {
  return { names: new Map(names.map(([path, some]) => [path, new Set(some)])), reads };
}
