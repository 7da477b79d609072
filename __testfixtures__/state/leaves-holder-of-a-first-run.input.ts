import { cell } from "@unambient/runtime";

const count = cell("count", { flag: "use_scoped_state", legacy: 0 });

export function increment(): number {
  count.value += 1;
  return count.value;
}
