import { context } from "@unambient/runtime";

const instance = context<object | null>("instance", {
  flag: "use_async_error_context",
  legacy: null,
}); // unambient: swapped-slot

export function setInstance(next: object | null): object | null {
  const former = instance.value;
  instance.value = next;
  return former;
}

export const getInstance = (): object | null => instance.value;
