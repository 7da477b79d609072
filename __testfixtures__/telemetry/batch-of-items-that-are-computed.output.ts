import { batch, registry } from "@unambient/runtime";

const sent: string[] = registry("sent", {
  flag: "use_telemetry_server",
  legacy: [],
});
const lines = batch<string[]>("lines", {
  flag: "use_telemetry_server",
  legacy: [],
});

export function log(line: string): void {
  lines.emitBatched(stamped(line), 3, flush);
}

export function flush(): void {
  sent.push(lines.value.splice(0).join());
}

function stamped(line: string): string {
  if (line === "!") flush();
  return `${sent.length} ${line}`;
}

export const all = (): string => `${sent.join()} ${lines.value.length}`;
