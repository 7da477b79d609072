import { context } from "@unambient/runtime";

export const active = context<string | undefined>("active", {
  flag: "use_async_error_context",
  legacy: undefined,
});

export function setActive(next: string | undefined): void {
  active.value = next;
}
