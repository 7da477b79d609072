import { batch, cell, registry } from "@unambient/runtime";

const sent: string[] = registry("sent", {
  flag: "use_telemetry_server",
  legacy: [],
});
const lines = batch<string[]>("lines", {
  flag: "use_telemetry_server",
  legacy: [],
});
const skipped = cell("skipped", { flag: "use_telemetry_server", legacy: 0 });

export function log(line: string): void {
  if (line === "") {
    skipped.value += 1;
    return;
  }
  if (lines.emitBatched(line, 3, flush)) {
    return;
  }
  skipped.value += 0;
}

export function flush(): void {
  sent.push(lines.value.join());
  lines.value = [];
}

export const all = (): string => `${sent.join()} ${lines.value.length} ${skipped.value}`;
