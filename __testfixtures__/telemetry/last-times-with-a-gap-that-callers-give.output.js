import { emissions } from "@unambient/runtime";

const last = emissions("last", {
  flag: "use_telemetry_server",
  strict: true,
  legacy: {},
});

export function isDue(name, gap) {
  if (last.emitOncePer(name, gap)) {
    return true;
  }
  return false;
}
