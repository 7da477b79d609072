import { cell } from "@unambient/runtime";

const hasWarned = cell("hasWarned", {
  flag: "use_telemetry_server",
  legacy: false,
});

export function deprecated(report: () => void): void {
  if (hasWarned.value) return;
  hasWarned.value = true;
  report();
}
