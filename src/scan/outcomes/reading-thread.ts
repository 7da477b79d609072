// A thread of its own that reads files beside the one that asked for them; see read-in-threads.ts.
import { parentPort, workerData } from "node:worker_threads";
import { OutcomeReader } from "./outcome-reader.ts";
import { parserForMany } from "../syntax/raw-transfer.ts";
import { readNextBatch } from "./shared-reading.ts";
import type { ReadingBatch, SharedReading } from "./shared-reading.ts";

const shared = workerData as SharedReading;
const reader = new OutcomeReader(shared.outline, await parserForMany());
for (let batch = readNextBatch(shared, reader); batch; batch = readNextBatch(shared, reader))
  parentPort?.postMessage(batch, buffersOf(batch));

/** What is moved to the other thread instead of copied. */
function buffersOf({ readings }: ReadingBatch): ArrayBuffer[] {
  return readings.flatMap(({ packed }) => (packed === null ? [] : [packed.buffer as ArrayBuffer]));
}
