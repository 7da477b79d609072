import { emissions } from "@unambient/runtime";

const WINDOW = 3_600_000;

const last = emissions("last", {
  flag: "use_telemetry_server",
  startsAt: 0,
  includesEnd: true,
  legacy: {},
});

export function warn(text: string): string {
  if (last.emitOncePer("last", WINDOW)) {
    return `warned of ${text}`;
  }
  return "held back";
}
