import { cell } from "@unambient/runtime";

/** Counts from one. */
export function next() {
  next.count.value++;
  return next.count.value;
}

/** @type {{ value: number }} */
next.count = cell("count", { flag: "use_scoped_state", legacy: 0 });
next.last = cell("last", { flag: "use_scoped_state", legacy: undefined });

export const peek = () => ({ count: next.count.value, last: (next.last.value = next.count.value) });
