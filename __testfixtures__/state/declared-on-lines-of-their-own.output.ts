import { cell } from "@unambient/runtime";

// The lines of other names stay as they are.
let first = cell("first", { flag: "use_scoped_state", legacy: 0 }),
  second = "none";

export function next(): number {
  return ++first.value;
}

export function name(): string {
  return second;
}
