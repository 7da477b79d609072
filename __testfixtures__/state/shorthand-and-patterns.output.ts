import { cell } from "@unambient/runtime";

const first = cell("first", { flag: "use_scoped_state", legacy: 1 });
const second = cell("second", { flag: "use_scoped_state", legacy: 2 });
const rest = cell<number[]>("rest", { flag: "use_scoped_state", legacy: [] });

export function set(values: { first: number; second?: number }): void {
  ({ first: first.value, second: second.value = 20 } = values);
}

export function setAll(values: readonly number[]): void {
  [first.value, second.value = 5, ...rest.value] = values;
}

export function rename(values: { a: number; b: { c: number } }): void {
  ({
    a: first.value,
    b: { c: second.value },
  } = values);
}

export function get() {
  return { first: first.value, second: second.value, rest: [...rest.value], all: [first.value, second.value] };
}
