import { cell } from "@unambient/runtime";

export const online = cell("online", {
  flag: "use_scoped_state",
  legacy: false,
}); // unambient: shared-binding

export function setOnline(next: boolean): void {
  online.value = next;
}
