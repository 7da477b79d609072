import { cell } from "@unambient/runtime";

const current = cell("current", {
  flag: "use_scoped_state",
  legacy: undefined as string | undefined,
});
const limit = cell("limit", {
  flag: "use_scoped_state",
  legacy: <number | null>null,
});

export function enter(name: string): void {
  current.value = name.length > (limit.value ?? Infinity) ? name.slice(1) : name;
}

export function bound(most: number | null): void {
  limit.value = most;
}

export function seen(): string | undefined {
  return current.value?.trim();
}
