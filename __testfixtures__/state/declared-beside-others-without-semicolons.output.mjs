import { cell } from "@unambient/runtime"

const hits = cell("hits", { flag: "use_scoped_state", legacy: 0 })
let limit

export const hit = () => {
  hits.value += 1
  return hits.value < limit
}

limit = Number(process.argv[2])
