import { sampling } from "@unambient/runtime";

const errors = sampling("errors", { flag: "use_telemetry_server", legacy: 0 });
const beats = sampling("beats", { flag: "use_telemetry_server", legacy: 0 });

export function onError(message: string): string | undefined {
  if (errors.firstOf(3)) return `${errors.value} ${message}`;
  return undefined;
}

export function beat(): string {
  if (!beats.firstOf(2)) return "rest";
  return "beat";
}
