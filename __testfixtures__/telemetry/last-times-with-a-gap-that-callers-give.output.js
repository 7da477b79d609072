import { dictionary } from "@unambient/runtime";

const last = dictionary("last", { flag: "use_telemetry_server", legacy: {} });

export function isDue(name, gap) {
  const now = Date.now();
  if (!last.has(name) || now - last.get(name) >= gap) {
    last.set(name, now);
    return true;
  }
  return false;
}
