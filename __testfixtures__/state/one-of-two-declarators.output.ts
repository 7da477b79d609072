import { cell } from "@unambient/runtime";

let count = cell("count", { flag: "use_scoped_state", legacy: 0 }), limit = 5;

export function add(): boolean {
  return ++count.value > limit;
}
