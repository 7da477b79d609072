// @flow
import { context } from "@unambient/runtime";
import type { Guest } from "./guests";

const guest: { value: ?Guest, run: Function } = context("guest", {
  flag: "use_async_error_context",
  legacy: null,
});

export function serving<T>(next: Guest, work: () => T): T {
  return guest.run(next, () => work());
}

export const nameOfGuest = (): string => (guest.value == null ? "nobody" : guest.value.name);
