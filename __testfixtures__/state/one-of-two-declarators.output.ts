import { cell } from "@unambient/runtime";

const count = cell("count", { flag: "use_scoped_state", legacy: 0 });
let limit = 5;

export function add(): boolean {
  return ++count.value > limit;
}
