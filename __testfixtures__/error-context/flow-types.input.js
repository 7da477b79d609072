// @flow
import type { Guest } from "./guests";

let guest: ?Guest = null;

export function serving<T>(next: Guest, work: () => T): T {
  const before: ?Guest = guest;
  guest = next;
  try {
    return work();
  } finally {
    guest = before;
  }
}

export const nameOfGuest = (): string => (guest == null ? "nobody" : guest.name);
