import { cell, sampling } from "@unambient/runtime";

const EVERY = 3;
const seen = sampling("seen", {
  flag: "use_telemetry_server",
  legacy: 0,
});
const asked = sampling("asked", { flag: "use_telemetry_server", legacy: 0 });
const counted = sampling("counted", { flag: "use_telemetry_server", legacy: 0 });
const left = cell("left", { flag: "use_telemetry_server", legacy: 0 });

export function shouldSample(): boolean {
  return seen.everyNth(EVERY);
}

export function sample(send: (n: number) => unknown, isReady: boolean): unknown {
  return asked.everyNth(2) && isReady ? send(asked.value) : null;
}

export function count(isReady: unknown): string {
  if (!counted.everyNth(4) && isReady) return "not yet";
  return `the ${counted.value}th`;
}

export function remainder(): number {
  left.value = left.value + 1;
  return left.value % 4;
}
