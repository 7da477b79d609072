import { batch, cell } from "@unambient/runtime";
import { post } from "./post.js";

const queue = batch("queue", { flag: "use_telemetry_server", legacy: [] });
const timer = cell("timer", {
  flag: "use_telemetry_server",
  legacy: undefined,
});

export function track(event) {
  if (queue.emitBatched(event, 3, flush)) return;
  timer.value ??= setTimeout(flush, 0);
}

export function flush() {
  clearTimeout(timer.value);
  timer.value = undefined;
  if (queue.value.length === 0) return;
  post(queue.value.splice(0, queue.value.length));
}
