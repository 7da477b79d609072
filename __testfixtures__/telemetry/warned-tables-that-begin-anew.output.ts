import { dictionary, registry } from "@unambient/runtime";

const warned = dictionary<boolean>("warned", {
  flag: "use_telemetry_server",
  legacy: {},
});
const told = registry("told", {
  flag: "use_telemetry_server",
  legacy: new Set<string>(),
});
const lines: string[] = registry("lines", {
  flag: "use_telemetry_server",
  legacy: [],
});

export function warnOnce(text: string): void {
  if (warned.get(text)) return;
  warned.set(text, true);
  lines.push(text);
}

export function tellOnce(text: string): void {
  if (told.has(text)) return;
  told.add(text);
  lines.push(text);
}

export function resetWarnings(): number {
  warned.clear();
  told.clear();
  return lines.length;
}
