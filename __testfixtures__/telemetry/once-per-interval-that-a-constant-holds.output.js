import { emissions } from "@unambient/runtime";

const HOUR = 60 * 60 * 1000;
const last = emissions("last", {
  flag: "use_telemetry_server",
  strict: true,
  legacy: {},
});

export function isDue(name) {
  if (last.emitOncePer(name, HOUR)) {
    return true;
  }
  return false;
}
