import { batch, cell } from "@unambient/runtime";

const lines = batch<string[]>("lines", {
  flag: "use_telemetry_server",
  legacy: [],
});
const sent = cell("sent", { flag: "use_telemetry_server", legacy: 0 });

export const log = (line: string): number => lines.value.push(line);

export function note(line: string): void {
  lines.emitBatched(`note: ${line}`, Infinity, flushLines);
}

function flushLines(): void {
  // All of them, in one go.
  if (lines.value.length > 0) sent.value += lines.value.splice(0).length;
}
const timer = setInterval(flushLines, 60_000);
timer.unref();

export function close(): number {
  clearInterval(timer);
  return sent.value + lines.value.length;
}
