import { cell } from "@unambient/runtime"

const format = cell("format", {
  flag: "use_scoped_state",
  legacy: (text) => text,
})

export function setFormat (next) {
  format.value = next
}

export function twice (text) {
  const once = text + text
  ;(0, format.value)(once)
  return (0, format.value)(once)
}
