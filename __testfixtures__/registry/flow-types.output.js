// @flow strict
import { dictionary, registry } from "@unambient/runtime";

const listeners: Set<(dish: string) => void> = registry("listeners", {
  flag: "use_supervised_registry",
  legacy: new Set(),
});
const tables = dictionary("tables", {
  flag: "use_supervised_registry",
  legacy: ({}: { [number]: string }),
});

export function listen(listener: (dish: string) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const tell = (dish: string): void => listeners.forEach((listener) => listener(dish));

export function seat(table: number, guest: string): void {
  tables.set(table, guest);
}

export const guestAt = (table: number): ?string => tables.get(table);
