import { cell } from "@unambient/runtime";

const size = cell("size", { flag: "use_telemetry_server", legacy: 2 });
const at = cell("at", { flag: "use_telemetry_server", legacy: 0 });
const turn = cell("turn", { flag: "use_telemetry_server", legacy: 0 });

export const third = (): boolean => (at.value = (at.value + 1) % 3) === 0;

export const fourth = (): boolean => (at.value = (at.value + 1) % 4) === 0;

export function resize(wanted: number): void {
  size.value = wanted > 0 ? wanted : 1;
}

export function tick(): boolean {
  turn.value = (turn.value + 1) % size.value;
  if (turn.value === 0) return true;
  return false;
}
