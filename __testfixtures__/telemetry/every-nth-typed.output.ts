import { sampling } from "@unambient/runtime";

const calls = sampling("calls", {
  flag: "use_telemetry_server",
  legacy: 10,
});

export function call(): boolean {
  if (!calls.everyNth(5)) {
    return false;
  }
  return true;
}
