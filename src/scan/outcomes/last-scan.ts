import type { ScanResult } from "../../model/finding.ts";
import { joinFindings } from "../relink/join-findings.ts";
import { memoryOf, storedFindings, storedMemory } from "../relink/stored-memory.ts";
import type { StoredFindings, StoredMemory } from "../relink/stored-memory.ts";
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
  files: readonly (readonly [path: string, hash: string | null, extent: Extent])[],
  memory: StoredMemory,
];

/** @param hashOf a file's text; null for one that cannot be read */
export function storedScan(
  result: ScanResult,
  { extents, memory }: ScanState,
  facts: string,
  hashOf: (path: string) => string | null,
): StoredScan {
  const { findings: _, ...scan } = result;
  const files = [...extents].map(([path, extent]) => [path, hashOf(path), extent] as const);
  return { result: [scan, storedFindings(memory)], state: [facts, files, storedMemory(memory)] };
}

export function resultOf([scan, findings]: StoredResult): ScanResult {
  const { skipped, timings, ...rest } = scan;
  // The order of the fields is that in which they are printed.
  return { ...rest, findings: joinFindings(findings.map(([, each]) => each)), skipped, timings };
}

/** A state to scan on top of, and the files whose texts are others than it was over. */
export interface LastState {
  readonly state: ScanState;
  readonly changed: readonly string[];
}

/** Null where the files stand in another project: any import may lead elsewhere. */
export function lastState(
  { result: [, findings], state: [facts, files, memory] }: StoredScan,
  factsNow: string,
  hashOf: (path: string) => string | null,
): LastState | null {
  if (facts !== factsNow) return null;
  // What cannot be read has no hash, and may be what it was or not.
  const changed = files.filter(([path, hash]) => hash === null || hash !== hashOf(path));
  return {
    state: {
      extents: new Map(files.map(([path, , extent]) => [path, extent])),
      memory: memoryOf(memory, findings),
    },
    changed: changed.map(([path]) => path),
  };
}
