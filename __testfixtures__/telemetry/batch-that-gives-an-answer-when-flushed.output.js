import { cell, registry } from "@unambient/runtime";

const sent = registry("sent", { flag: "use_telemetry_server", legacy: [] });
const lines = cell("lines", { flag: "use_telemetry_server", legacy: [] });

export function log(line) {
  lines.value.push(line);
  if (lines.value.length >= 3) {
    flush();
    return true;
  }
  return sent.length > 3;
}

function flush() {
  sent.push(lines.value.join());
  lines.value = [];
}

export const all = () => `${sent.join()} ${lines.value.length}`;
