import { batch, registry } from "@unambient/runtime";

const SIZE = 3;
const sent: (readonly string[])[] = registry("sent", {
  flag: "use_telemetry_server",
  legacy: [],
});

const buffer = batch<string[]>("buffer", {
  flag: "use_telemetry_server",
  legacy: [],
});

export function emit(event: string): number {
  buffer.emitBatched(event, SIZE, flush);
  return buffer.value.length;
}

export function flush(): number {
  if (buffer.value.length === 0) return sent.length;
  const taken = buffer.value;
  buffer.value = [];
  return sent.push(taken);
}

export const batches = () => [...sent];
