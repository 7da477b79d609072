import { cell } from "@unambient/runtime";

const sink = cell("sink", { flag: "use_telemetry_server", legacy: null });
let buffer = [];

export function emit(event) {
  if (sink.value) (0, sink.value)(event);
  else buffer.push(event);
}

export function setSink(next) {
  sink.value = typeof next === "function" ? next : null;
  if (sink.value) {
    buffer.forEach((event) => (0, sink.value)(event));
    buffer = [];
  }
}
