import type { OutcomeReader, ProjectOutline, Reading } from "./outcome-reader.ts";

/** A file to read. `knownHash` as OutcomeReader.read takes it. */
export interface ReadingJob {
  readonly path: string;
  readonly knownHash: string | null;
}

/** What threads share: the same list, and a counter of the jobs that one of them has taken. */
export interface SharedReading {
  readonly outline: ProjectOutline;
  readonly jobs: readonly ReadingJob[];
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** Readings of jobs that follow each other. */
export interface ReadingBatch {
  readonly first: number;
  readonly readings: readonly Reading[];
}

/** Jobs that are taken at once: few, so that no thread has much left when the others are done. */
const BATCH = 16;

export function shareReading(outline: ProjectOutline, jobs: readonly ReadingJob[]): SharedReading {
  return { outline, jobs, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
}

/** Reads the next jobs that nobody has taken; null when there are none left. */
export function readNextBatch({ jobs, taken }: SharedReading, reader: OutcomeReader): ReadingBatch | null {
  const first = Atomics.add(taken, 0, BATCH);
  if (first >= jobs.length) return null;
  const batch = jobs.slice(first, first + BATCH);
  return { first, readings: batch.map(({ path, knownHash }) => reader.read(path, knownHash)) };
}
