import { batch, cell } from "@unambient/runtime";

const waiting = batch("waiting", { flag: "use_telemetry_server", legacy: [] });
let timer = null;
const flushed = cell("flushed", { flag: "use_telemetry_server", legacy: 0 });

export function emit(name, fields) {
  if (!waiting.emitBatched({ name, fields }, 10, flush) && timer === null) {
    timer = setTimeout(flush, 60_000);
    timer.unref();
  }
  return waiting.value.length;
}

function flush() {
  clearTimeout(timer);
  timer = null;
  flushed.value += waiting.value.length;
  waiting.value = [];
}

export const count = () => flushed.value;
