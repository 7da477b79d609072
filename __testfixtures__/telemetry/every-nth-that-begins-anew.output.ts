import { registry, sampling } from "@unambient/runtime";

const EVERY = 4;
const heard = sampling("heard", { flag: "use_telemetry_server", legacy: 0 });
const beats = sampling("beats", { flag: "use_telemetry_server", legacy: 2 });
const asked = sampling("asked", {
  flag: "use_telemetry_server",
  legacy: 0,
});
const sent = sampling("sent", { flag: "use_telemetry_server", legacy: 0 });
const lines: string[] = registry("lines", {
  flag: "use_telemetry_server",
  legacy: [],
});

export function hear(text: string): number {
  if (heard.everyNth(3)) lines.push(text);
  return lines.length;
}

export function beat(): string {
  if (!beats.everyNth(EVERY)) return "";
  return `beat ${lines.length}`;
}

export const ask = (): string => (asked.everyNth(2) ? "even" : "odd");

export function send(text: string): boolean {
  if (sent.everyNth(5)) return true;
  return text === "";
}
