import { registry } from "@unambient/runtime"

const on = registry("on", {
  flag: "use_supervised_registry",
  legacy: new Map(),
})

export const start = (name, job) => {
  on.set(name, job)
}

export const stop = (name) => on.delete(name)
