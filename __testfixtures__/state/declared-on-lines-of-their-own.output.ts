import { cell } from "@unambient/runtime";

// The lines of other names stay as they are.
const first = cell("first", { flag: "use_scoped_state", legacy: 0 });
let second = "none";

export function next(): number {
  return ++first.value;
}

export function name(): string {
  return second;
}
