import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { OutcomeReader } from "./outcome-reader.ts";
import type { ProjectOutline, Reading } from "./outcome-reader.ts";
import type { Parse } from "../syntax/raw-transfer.ts";
import { readNextBatch, shareReading } from "./shared-reading.ts";
import type { ReadingBatch, ReadingJob, SharedReading } from "./shared-reading.ts";

const THREAD = fileURLToPath(new URL("./reading-thread.js", import.meta.url));

/** Below this many files a second thread costs more than it saves: it loads the parser once more. */
const WORTH_A_THREAD = 400;

/** More threads would wait for each other's memory and for the linking, which one does alone. */
const MOST_THREADS = 4;

/** How many threads reading that many files is worth, the calling one included. */
export function threadsFor(files: number): number {
  // The sources as they stand are run by a test runner, which transforms them as it loads them; a thread cannot.
  if (!existsSync(THREAD)) return 1;
  return Math.max(1, Math.min(availableParallelism(), MOST_THREADS, Math.floor(files / WORTH_A_THREAD) + 1));
}

/**
 * Reads files on this thread and on others beside it. The readings stand in the order of the jobs and are the same
 * whatever the number of threads; what a thread that broke did not deliver is read here.
 * @param threads how many, this one included
 * @param parse of this thread, see parserForMany
 * @param file what the other threads run
 */
export async function readInThreads(
  outline: ProjectOutline,
  jobs: readonly ReadingJob[],
  threads: number,
  parse?: Parse,
  file: string = THREAD,
): Promise<readonly Reading[]> {
  const readings: (Reading | undefined)[] = Array.from(jobs, () => undefined);
  const take = ({ first, readings: some }: ReadingBatch): void =>
    some.forEach((reading, at) => (readings[first + at] = reading));
  const shared = shareReading(outline, jobs);
  const others = Array.from({ length: threads - 1 }, () => readBeside(file, shared, take));
  const reader = new OutcomeReader(outline, parse);
  for (let batch = readNextBatch(shared, reader); batch; batch = readNextBatch(shared, reader)) {
    take(batch);
    if (others.length > 0) await setImmediate();
  }
  await Promise.all(others);
  return jobs.map(({ path, knownHash }, at) => readings[at] ?? reader.read(path, knownHash));
}

/** Settles when the thread ends, however it does, or when there cannot be one (node's permissions, no memory). */
function readBeside(file: string, shared: SharedReading, take: (batch: ReadingBatch) => void): Promise<void> {
  return new Promise((resolve) => {
    try {
      const thread = new Worker(file, { workerData: shared });
      thread.on("message", (batch: ReadingBatch) => take(withBuffers(batch))).on("error", () => resolve());
      thread.on("exit", () => resolve());
    } catch {
      resolve();
    }
  });
}

/** A buffer that was moved between threads arrives as plain bytes. */
function withBuffers({ first, readings }: ReadingBatch): ReadingBatch {
  const asBuffer = (bytes: Uint8Array): Buffer =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    first,
    readings: readings.map(({ hash, packed }) => ({ hash, packed: packed && asBuffer(packed) })),
  };
}
