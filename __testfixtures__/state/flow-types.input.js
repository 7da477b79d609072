/**
 * @flow
 */
import type { Dish, Guest } from "./kitchen";
import { serve, type Order } from "./kitchen";

type Served = {| +dish: Dish, guests: Array<Guest> |};

let current: ?Dish = null;
let last: Served | null;
let turns: number = 0;
let opened = (null: ?Date);

export opaque type Turn: number = number;

export function cook<T: Dish>(dish: T, guests?: Array<Guest> = []): ?Order {
  const before: ?Dish = current;
  current = dish;
  last = { dish, guests };
  opened = new Date();
  turns++;
  return before == null ? null : serve<T>(before, turns);
}

export const lastServed = (): ?Served => (last ? ({ ...last }: Served) : null);

export function close(): void {
  current = undefined;
  if (opened != null) opened.setHours(0);
  opened = null;
}
