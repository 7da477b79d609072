import { batch } from "@unambient/runtime";

type Sink = (batch: readonly string[]) => void;

const buffer = batch<string[]>("buffer", {
  flag: "use_telemetry_server",
  legacy: [],
});
const sinks: Sink[] = [];

export function emit(event: string): number {
  buffer.emitBatched(event, 3, flush);
  return buffer.value.length;
}

function flush(): void {
  const batch = buffer.value;
  buffer.value = [];
  for (const sink of sinks) sink(batch);
}
