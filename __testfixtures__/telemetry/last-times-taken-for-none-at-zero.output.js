import { registry } from "@unambient/runtime";

const last = registry("last", {
  flag: "use_telemetry_server",
  legacy: new Map(),
});

export function warn(code) {
  if (last.get(code) && Date.now() - last.get(code) < 3600000) return false;
  last.set(code, Date.now());
  return true;
}
