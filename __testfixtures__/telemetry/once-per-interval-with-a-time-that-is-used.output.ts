import { emissions } from "@unambient/runtime";

const limits = { warn: 3_600_000 };
const times = emissions("times", {
  flag: "use_telemetry_server",
  legacy: new Map<string, number>(),
});
const lines: string[] = ["first"];

export function warn(code: string): number {
  const now = Date.now();
  if (!times.emitOncePer(code, limits.warn, now)) return lines.length;
  return lines.length + (now > 0 ? 1 : 0);
}
