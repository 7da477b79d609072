import type { ScanResult } from "../../model/finding.ts";
import { joinFindings } from "../relink/join-findings.ts";
import {
  changeMemory,
  changedFindings,
  memoryChanges,
  memoryOf,
  partsOf,
  storedFindings,
  storedMemory,
} from "../relink/stored-memory.ts";
import type {
  MemoryParts,
  StoredFindings,
  StoredMemory,
  StoredMemoryChanges,
} from "../relink/stored-memory.ts";
import { extentsOf, storedExtents } from "./stored-extents.ts";
import type { StoredExtents } from "./stored-extents.ts";
import type { Extent, ScanState } from "./outcome-scan.ts";

/** A scan as it is kept for later runs, in two parts: what it found, and what a scan on top of it needs beside that. */
export interface StoredScan {
  readonly result: StoredResult;
  readonly state: StoredState;
}

export type StoredResult = readonly [scan: Omit<ScanResult, "findings">, findings: StoredFindings];

export type StoredState = readonly [
  /** What the project's facts were. */
  facts: string,
  files: StoredExtents,
  memory: StoredMemory,
];

/** What a scan came to on top of a stored one, where little is other than in that. */
export interface StoredChanges {
  readonly scan: Omit<ScanResult, "findings">;
  readonly extents: readonly (readonly [path: string, extent: Extent])[];
  readonly memory: StoredMemoryChanges;
}

export function storedScan(result: ScanResult, { extents, memory }: ScanState, facts: string): StoredScan {
  const { findings: _, ...scan } = result;
  return {
    result: [scan, storedFindings(memory)],
    state: [facts, storedExtents(extents), storedMemory(memory)],
  };
}

/** @param changes what has come to be otherwise since */
export function resultOf([scan, findings]: StoredResult, changes: StoredChanges | null): ScanResult {
  const { skipped, timings, ...rest } = changes?.scan ?? scan;
  const found = changes === null ? findings : changedFindings(findings, changes.memory);
  // The order of the fields is that in which they are printed.
  return { ...rest, findings: joinFindings(found.map(([, each]) => each)), skipped, timings };
}

/** A state to scan on top of. */
export interface LastState extends ScanState {
  /** What was stored whole: see changesSince. */
  readonly stored: Pick<ScanState, "extents"> & MemoryParts;
}

/** Null where the files stand in another project: any import may lead elsewhere. */
export function lastState(
  { result: [, findings], state: [facts, files, stored] }: StoredScan,
  changes: StoredChanges | null,
  factsNow: string,
): LastState | null {
  if (facts !== factsNow) return null;
  const [extents, memory] = [extentsOf(files), memoryOf(stored, findings)];
  const whole = { extents, ...partsOf(memory) };
  if (changes === null) return { extents, memory, stored: whole };
  changeMemory(memory, changes.memory);
  return { extents: new Map([...extents, ...changes.extents]), memory, stored: whole };
}

/** So much may be other than what is stored before all is written anew. */
const MOST_CHANGES = 200;

/**
 * What is other than in the stored scan that a state goes on from; null where that is much, or where the files are
 * others.
 */
export function changesSince(
  { memory: last, stored }: LastState,
  result: ScanResult,
  { extents, memory }: ScanState,
): StoredChanges | null {
  if (memory !== last) return null;
  const changes = memoryChanges(memory, stored);
  if (changes.files.length > MOST_CHANGES || changes.packages.length > MOST_CHANGES) return null;
  const changed = [...extents].filter(([path, extent]) => stored.extents.get(path) !== extent);
  const isSameList = changed.every(([path]) => stored.extents.has(path));
  if (!isSameList) return null;
  const { findings: _, ...scan } = result;
  return { scan, extents: changed, memory: changes };
}
