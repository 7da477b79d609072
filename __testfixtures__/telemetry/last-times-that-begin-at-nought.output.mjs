import { cell, emissions } from "@unambient/runtime";

const printed = emissions("printed", {
  flag: "use_telemetry_server",
  startsAt: 0,
  includesEnd: true,
  legacy: new Map(),
});
const warned = emissions("warned", {
  flag: "use_telemetry_server",
  zeroIsNever: true,
  legacy: {},
});
const sent = emissions("sent", {
  flag: "use_telemetry_server",
  startsAt: 0,
  legacy: Object.create(null),
});
const held = cell("held", { flag: "use_telemetry_server", legacy: 0 });

export const shouldPrint = (key, gap = 100_000) => {
  if (!printed.emitOncePer(key, gap * 1000)) {
    held.value++;
    return held.value;
  }
  return held.value;
};

export function shouldWarn(code) {
  if (!warned.emitOncePer(code, 100_000, performance.now())) return false;
  return true;
}

export function shouldSend(to, now) {
  const at = new Date().getTime();
  if (sent.emitOncePer(to, 50_000, at)) {
    return now;
  }
  return null;
}
