import { sampling } from "@unambient/runtime"

const calls = sampling("calls", { flag: "use_telemetry_server", legacy: 0 })

export function call(report) {
  if (calls.everyNth(4)) {
    report(calls.value)
  }
  return calls.value
}

export const reset = () => {
  calls.value = 0
}
