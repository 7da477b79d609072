import { NOTHING_SEEN, fileColumns, filesOf, framesOf, isNothing, seenOf } from "./file-columns.ts";
import type { FileColumns, StoredSeen } from "./file-columns.ts";
import { leadList, leadPairs } from "./lead-list.ts";
import { hasFindings } from "./scan-memory.ts";
import type { FileFindings, FileFound, FileLinks, PublicPart, ScanMemory } from "./scan-memory.ts";

/** A memory as plain data, its findings apart: who only wants those need not read the rest. */
export interface StoredMemory {
  readonly files: FileColumns;
  readonly packages: readonly StoredPackage[];
  readonly cacheClassSetters: readonly number[] | null;
}

/** One of few files. */
type StoredFile = readonly [
  names: number,
  /** The number of a file and its print, in turn. */
  leads: readonly number[],
  linkReads: readonly number[],
  foundReads: readonly number[],
  seen?: StoredSeen,
];

type StoredPackage = readonly [
  names: readonly (readonly [string, readonly string[]])[],
  reads: readonly number[],
];

/** What is other in a memory than in one that was stored whole: of few files, by their numbers. */
export interface StoredMemoryChanges {
  readonly files: readonly (readonly [file: number, stored: StoredFile, findings: FileFindings])[];
  readonly packages: readonly (readonly [number, StoredPackage])[];
  readonly cacheClassSetters: readonly number[] | null;
}

/** The findings of each file that has any, by its number. */
export type StoredFindings = readonly (readonly [file: number, findings: FileFindings])[];

export function storedFindings({ found }: ScanMemory): StoredFindings {
  return found.flatMap(({ findings }, file) => (hasFindings(findings) ? [[file, findings] as const] : []));
}

/** The findings as they were stored, with those of changed files in the place of theirs. */
export function changedFindings(stored: StoredFindings, { files }: StoredMemoryChanges): StoredFindings {
  const byFile = new Map(stored);
  for (const [file, , findings] of files) {
    if (hasFindings(findings)) byFile.set(file, findings);
    else byFile.delete(file);
  }
  return [...byFile].sort(([one], [other]) => one - other);
}

export function storedMemory({ links, found, packages, cacheClassSetters }: ScanMemory): StoredMemory {
  return {
    files: fileColumns(links, found),
    packages: packages.map(storedPackage),
    cacheClassSetters: cacheClassSetters && [...cacheClassSetters],
  };
}

/** The parts of a memory that are looked at to see what has changed; they are replaced, never written to. */
export type MemoryParts = Pick<ScanMemory, "links" | "found" | "packages">;

export function partsOf({ links, found, packages }: ScanMemory): MemoryParts {
  return { links: [...links], found: [...found], packages: [...packages] };
}

/** @param before of a memory over the same files */
export function memoryChanges(memory: ScanMemory, before: MemoryParts): StoredMemoryChanges {
  const { links, found, packages, cacheClassSetters } = memory;
  return {
    files: found.flatMap((each, file) =>
      each === before.found[file] && links[file] === before.links[file]
        ? []
        : [[file, storedFile(links[file] as FileLinks, each), each.findings] as const],
    ),
    packages: packages.flatMap((part, at) =>
      part === before.packages[at] ? [] : [[at, storedPackage(part)] as const],
    ),
    cacheClassSetters: cacheClassSetters && [...cacheClassSetters],
  };
}

/** Brings a memory that was stored whole to where it was when the changes were stored. */
export function changeMemory(memory: ScanMemory, changes: StoredMemoryChanges): void {
  for (const [file, stored, findings] of changes.files) {
    memory.links[file] = linksOf(stored);
    memory.found[file] = foundOf(stored, findings);
  }
  for (const [at, stored] of changes.packages) memory.packages[at] = partOf(stored);
  memory.cacheClassSetters = changes.cacheClassSetters && new Set(changes.cacheClassSetters);
}

/** @param stored @param findings as they were stored beside each other */
export function memoryOf(stored: StoredMemory, findings: StoredFindings): ScanMemory {
  return {
    ...filesOf(stored.files, new Map(findings)),
    packages: stored.packages.map(partOf),
    cacheClassSetters: stored.cacheClassSetters && new Set(stored.cacheClassSetters),
  };
}

function storedFile(links: FileLinks, found: FileFound): StoredFile {
  const seen = seenOf(links, found);
  const file = [links.names, leadPairs(links.leads).flat(), [...links.reads], [...found.reads]] as const;
  return isNothing(seen) ? file : [...file, seen];
}

function storedPackage({ names, reads }: PublicPart): StoredPackage {
  return [[...names].map(([path, some]) => [path, [...some]]), reads];
}

function linksOf([names, leads, reads, , seen]: StoredFile): FileLinks {
  const pairs: [number, number][] = [];
  for (let at = 0; at < leads.length; at += 2) pairs.push([leads[at] as number, leads[at + 1] as number]);
  return { names, leads: leadList(pairs), reads, fakes: (seen ?? NOTHING_SEEN)[0] };
}

function foundOf([, , , reads, seen]: StoredFile, findings: FileFindings): FileFound {
  return { findings, reads, ...framesOf(seen ?? NOTHING_SEEN) };
}

function partOf([names, reads]: StoredPackage): PublicPart {
  return { names: new Map(names.map(([path, some]) => [path, new Set(some)])), reads };
}
