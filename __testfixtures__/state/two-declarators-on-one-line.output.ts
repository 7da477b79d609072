import { cell } from "@unambient/runtime";

const opened = cell("opened", { flag: "use_scoped_state", legacy: 0 });
const closed = cell("closed", { flag: "use_scoped_state", legacy: 0 });

export function open(): number {
  return ++opened.value;
}

export function close(): number {
  return ++closed.value - opened.value;
}
