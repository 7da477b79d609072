// @flow
const guests: Map<string, number> = new Map();

export type Guests = typeof guests;

export function seat(name: string, table: number): void {
  guests.set(name, table);
}

export const tableOf = (name: string, among: Guests = guests): ?number => among.get(name);
