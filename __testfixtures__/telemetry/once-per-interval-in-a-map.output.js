import { emissions } from "@unambient/runtime";

const seen = emissions("seen", {
  flag: "use_telemetry_server",
  legacy: new Map(),
});

export function report(code) {
  if (seen.emitOncePer(code, 3_600_000)) {
    return `reported ${code}`;
  }
  return "held back";
}
