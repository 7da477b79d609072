import { batch as flushedBatch, registry } from "@unambient/runtime";

const sent: string[] = registry("sent", {
  flag: "use_telemetry_server",
  legacy: [],
});

const lines = flushedBatch<string[]>("lines", {
  flag: "use_telemetry_server",
  legacy: [],
});
const kept = flushedBatch<string[]>("kept", {
  flag: "use_telemetry_server",
  legacy: [],
});
const events = flushedBatch<{ readonly name: string }[]>("events", {
  flag: "use_telemetry_server",
  legacy: [],
});

export function log(line: string): void {
  lines.emitBatched(line, 3, flush);
}

export function flush(): void {
  const batch = lines.value.splice(0);
  sent.push(batch.join());
}

export function record(line: string): string {
  kept.emitBatched(line, 2, store);
  return line;
}

function store(): void {
  const batch = kept.value.slice();
  kept.value.length = 0;
  sent.push(batch.join());
}

export function event(name: string): void {
  events.emitBatched({ name }, 3, send);
}

function send(): void {
  if (events.value.length > 0) sent.push(events.value.splice(0, 3).join());
}

export const all = (): string => `${sent.join()} ${lines.value.length} ${kept.value.length} ${events.value.length}`;
