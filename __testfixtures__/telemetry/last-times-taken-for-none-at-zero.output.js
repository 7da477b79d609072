import { emissions } from "@unambient/runtime";

const last = emissions("last", {
  flag: "use_telemetry_server",
  zeroIsNever: true,
  legacy: new Map(),
});

export function warn(code) {
  if (!last.emitOncePer(code, 3600000)) return false;
  return true;
}
