import { sampling } from "@unambient/runtime";

const sent = sampling("sent", { flag: "use_telemetry_server", legacy: 0 });
const skipped = sampling("skipped", { flag: "use_telemetry_server", legacy: 0 });
const beats = sampling("beats", { flag: "use_telemetry_server", legacy: 0 });

export function report(message: string): string | undefined {
  if (sent.everyNth(3)) return message;
  if (!skipped.everyNth(4)) return undefined;
  return `${sent.value} ${skipped.value} ${message}`;
}

export const beat = (isOn: boolean): string => (isOn && beats.everyNth(2) ? "beat" : "rest");

export function forget(): void {
  sent.value = 0;
}
