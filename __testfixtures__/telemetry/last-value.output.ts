import { cell } from "@unambient/runtime";

const lastHeader = cell<string | null>("lastHeader", {
  flag: "use_telemetry_server",
  legacy: null,
});

export function isNew(header: string): boolean {
  if (header === lastHeader.value) return false;
  lastHeader.value = header;
  return true;
}
