import { cell } from "@unambient/runtime";

export let online = cell("online", {
  flag: "use_scoped_state",
  legacy: false,
}), limit: number;

export function setOnline(next: boolean): void {
  online.value = next;
}

limit = online.value ? 2 : 3;
