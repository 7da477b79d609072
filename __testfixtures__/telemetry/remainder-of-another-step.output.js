import { cell } from "@unambient/runtime";

const turns = cell("turns", { flag: "use_telemetry_server", legacy: 0 });

export function turn() {
  turns.value += 2;
  if (turns.value % 4 === 0) return "even";
  return "odd";
}
