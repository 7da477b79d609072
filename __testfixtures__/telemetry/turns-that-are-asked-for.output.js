import { cell } from "@unambient/runtime";

const turn = cell("turn", { flag: "use_telemetry_server", legacy: 0 });
const shown = cell("shown", { flag: "use_telemetry_server", legacy: 0 });
const step = cell("step", { flag: "use_telemetry_server", legacy: 0 });
const half = cell("half", { flag: "use_telemetry_server", legacy: 0.5 });

export function next() {
  turn.value = (turn.value + 1) % 3;
  if (turn.value === 0) return "again";
  return turn.value;
}

export function show(every) {
  shown.value = (shown.value + 1) % (Number(every) || 2);
  if (shown.value === 0) return "shown";
}

export function walk() {
  step.value = (step.value + 1) % 4;
  if (step.value === 1) return "one";
}

export function halve() {
  half.value = (half.value + 1) % 1.5;
  if (half.value === 0) return "whole";
}
