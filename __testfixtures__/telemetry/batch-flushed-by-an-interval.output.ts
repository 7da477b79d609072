import { batch, cell } from "@unambient/runtime";

interface Line {
  readonly text: string;
  readonly at: number;
}

const lines = batch<Line[]>("lines", {
  flag: "use_telemetry_server",
  legacy: [],
});
const sent = cell("sent", { flag: "use_telemetry_server", legacy: 0 });

export function log(text: string): number {
  lines.emitBatched({ text, at: Date.now() }, Infinity, flush);
  return lines.value.length;
}

function flush(): void {
  const taken = lines.value;
  lines.value = [];
  sent.value += taken.length;
}

const timer = setInterval(flush, 60_000);
timer.unref();

export function close(): number {
  clearInterval(timer);
  flush();
  return sent.value;
}
