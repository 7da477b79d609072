import { cell } from "@unambient/runtime";

let first = 1;
const calls = cell("calls", { flag: "use_scoped_state", legacy: 0 });
let last = 2;

export function call(): number {
  return (calls.value += first + last);
}
