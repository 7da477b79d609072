import { batch, cell } from "@unambient/runtime";

interface Hit {
  readonly page: string;
  readonly at: number;
}

const hits = batch<Hit[]>("hits", { flag: "use_telemetry_server", legacy: [] });
const timer = cell<ReturnType<typeof setTimeout> | undefined>("timer", {
  flag: "use_telemetry_server",
  legacy: undefined,
});
const sent = cell("sent", { flag: "use_telemetry_server", legacy: 0 });

function flush(): void {
  timer.value = undefined;
  const taken = hits.value;
  hits.value = [];
  send(taken);
}

function send(taken: readonly Hit[]): void {
  sent.value += taken.length;
}

export function trackHit(page: string): number {
  hits.emitBatched({ page, at: Date.now() }, Infinity, flush);
  timer.value ??= setTimeout(flush, 60_000);
  timer.value.unref();
  return hits.value.length;
}

export function close(): number {
  clearTimeout(timer.value);
  flush();
  return sent.value;
}
