import { cell } from "@unambient/runtime";

const sink = cell("sink", { flag: "use_telemetry_server", legacy: null });
const buffer = cell("buffer", { flag: "use_telemetry_server", legacy: [] });

export function emit(event) {
  if (sink.value) (0, sink.value)(event);
  else buffer.value.push(event);
}

export function setSink(next) {
  sink.value = typeof next === "function" ? next : null;
  if (sink.value) {
    buffer.value.forEach((event) => (0, sink.value)(event));
    buffer.value = [];
  }
}
