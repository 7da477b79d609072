import { cell } from "@unambient/runtime";

const handler = cell<any>("handler", { flag: "use_scoped_state", legacy: null });
const items = cell<any[]>("items", { flag: "use_scoped_state", legacy: [] });
const unset = cell<any>("unset", { flag: "use_scoped_state", legacy: undefined });

export function set(next: () => string): void {
  handler.value = next;
  items.value.push(1);
  unset.value = next;
}

export const run = (): unknown => [handler.value === null, items.value.length, unset.value === undefined];
