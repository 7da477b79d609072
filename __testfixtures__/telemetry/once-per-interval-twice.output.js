import { emissions } from "@unambient/runtime";

const last = emissions("last", { flag: "use_telemetry_server", legacy: {} });

export function warn(code) {
  if (!last.emitOncePer(code, 3600000)) return;
  return "warned";
}

export function tell(name) {
  if (!last.emitOncePer(name, 3600000)) {
    return "told";
  }
  return "tell";
}
