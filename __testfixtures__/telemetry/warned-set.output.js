import { registry } from "@unambient/runtime"

const warned = registry("warned", {
  flag: "use_telemetry_server",
  legacy: new Set(),
})

export function warnOnce(message) {
  if (warned.has(message)) return false
  warned.add(message)
  return true
}
