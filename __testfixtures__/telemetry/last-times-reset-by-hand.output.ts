import { dictionary } from "@unambient/runtime";

const last = dictionary<number>("last", {
  flag: "use_telemetry_server",
  legacy: {},
});

export function warn(code: string): boolean {
  const before = last.get(code);
  if (before !== undefined && Date.now() - before < 3_600_000) return false;
  last.set(code, Date.now());
  return true;
}

export function reset(code: string): void {
  last.delete(code);
}
