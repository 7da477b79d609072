import { cell, sampling } from "@unambient/runtime";

const hosts = ["a", "b", "c"];
const next = cell("next", { flag: "use_telemetry_server", legacy: 0 });
const after = sampling("after", { flag: "use_telemetry_server", legacy: 0 });
const step = cell("step", { flag: "use_telemetry_server", legacy: 0 });
const asked = cell("asked", { flag: "use_telemetry_server", legacy: 0 });

export const host = (): string | undefined => hosts[++next.value % hosts.length];

export const askedAfter = (): boolean => after.firstOf(3);

export const other = (): boolean => ++step.value % 3 === 1;

export const own = (n: number): boolean => ++asked.value % (asked.value + n) === 0;
