import { batch, cell } from "@unambient/runtime";

const waiting = batch("waiting", { flag: "use_telemetry_server", legacy: [] });
const timer = cell("timer", { flag: "use_telemetry_server", legacy: null });
const flushed = cell("flushed", { flag: "use_telemetry_server", legacy: 0 });

export function emit(name, fields) {
  if (!waiting.emitBatched({ name, fields }, 10, flush) && timer.value === null) {
    timer.value = setTimeout(flush, 60_000);
    timer.value.unref();
  }
  return waiting.value.length;
}

function flush() {
  clearTimeout(timer.value);
  timer.value = null;
  flushed.value += waiting.value.length;
  waiting.value = [];
}

export const count = () => flushed.value;
