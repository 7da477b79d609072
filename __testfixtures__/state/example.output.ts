import { cell } from "@unambient/runtime";

const retries = cell("retries", { flag: "use_scoped_state", legacy: 0 });
const lastError = cell<Error | undefined>("lastError", {
  flag: "use_scoped_state",
  legacy: undefined,
});

export function failed(error: Error): number {
  lastError.value = error;
  retries.value += 1;
  return retries.value;
}

export function reset(): void {
  retries.value = 0;
  lastError.value = undefined;
}

export const status = () => ({ retries: retries.value, failed: lastError.value !== undefined });
