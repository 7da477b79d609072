import { cell } from "@unambient/runtime";

const last = cell("last", { flag: "use_telemetry_server", legacy: 0 });
const moved = cell("moved", { flag: "use_telemetry_server", legacy: 0 });

export function warn(text) {
  if (Date.now() - last.value <= 4) return "held back";
  last.value = Date.now();
  return `warned of ${text}`;
}

export function reset() {
  last.value = 0;
}

export function tell(text) {
  const now = Date.now();
  if (now - moved.value > 4) {
    const lead = text ? "told" : "untold";
    moved.value = now;
    return lead;
  }
  return "held back";
}
