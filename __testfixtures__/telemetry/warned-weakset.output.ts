import { registry } from "@unambient/runtime";

const warned = registry("warned", {
  flag: "use_telemetry_server",
  legacy: new WeakSet<object>(),
});

export function warnOnce(component: object): boolean {
  if (warned.has(component)) return false;
  warned.add(component);
  return true;
}
