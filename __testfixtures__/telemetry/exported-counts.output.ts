import { cell } from "@unambient/runtime";

export const counts = cell<Record<string, number>>("counts", {
  flag: "use_telemetry_server",
  legacy: {},
}); // unambient: shared-binding

export function count(name: string): number {
  counts.value[name] = (counts.value[name] ?? 0) + 1;
  return counts.value[name];
}
