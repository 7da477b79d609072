// @flow
import { cell, emissions, sampling } from "@unambient/runtime";

const calls = sampling("calls", { flag: "use_telemetry_server", legacy: 0 });
const warned: { value: boolean } = cell("warned", {
  flag: "use_telemetry_server",
  legacy: false,
});
const lastSeen = emissions("lastSeen", {
  flag: "use_telemetry_server",
  zeroIsNever: true,
  legacy: {},
});

export function called(name: string): void {
  if (calls.everyNth(100)) console.log("called", name);
}

export function warn(text: string): void {
  if (warned.value) return;
  warned.value = true;
  console.warn(text);
}

export function seen(name: string): void {
  if (!lastSeen.emitOncePer(name, 60000)) return;
  console.warn("seen", name);
}
