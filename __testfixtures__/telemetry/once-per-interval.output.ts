import { emissions } from "@unambient/runtime";

const lastEmitted = emissions("lastEmitted", { flag: "use_telemetry_server", legacy: {} });

export function emitOnce(name: string, report: (name: string) => void, everyMs = 60_000): boolean {
  if (!lastEmitted.emitOncePer(name, everyMs)) return false;
  report(name);
  return true;
}
