import { context } from "@unambient/runtime";

export const active = context<string | undefined>("active", {
  flag: "use_async_error_context",
  legacy: undefined,
}); // unambient: shared-binding

export function setActive(next: string | undefined): void {
  active.value = next;
}
