// @flow strict
const listeners: Set<(dish: string) => void> = new Set();
const tables: { [number]: string } = {};

export function listen(listener: (dish: string) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const tell = (dish: string): void => listeners.forEach((listener) => listener(dish));

export function seat(table: number, guest: string): void {
  tables[table] = guest;
}

export const guestAt = (table: number): ?string => tables[table];
