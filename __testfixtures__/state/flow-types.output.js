/**
 * @flow
 */
import { cell } from "@unambient/runtime";
import type { Dish, Guest } from "./kitchen";
import { serve, type Order } from "./kitchen";

type Served = {| +dish: Dish, guests: Array<Guest> |};

const current: {| value: ?Dish |} = cell("current", {
  flag: "use_scoped_state",
  legacy: null,
});
const last: {| value: Served | null |} = cell("last", {
  flag: "use_scoped_state",
  legacy: undefined,
});
const turns: {| value: number |} = cell("turns", {
  flag: "use_scoped_state",
  legacy: 0,
});
const opened = cell("opened", {
  flag: "use_scoped_state",
  legacy: (null: ?Date),
});

export opaque type Turn: number = number;

export function cook<T: Dish>(dish: T, guests?: Array<Guest> = []): ?Order {
  const before: ?Dish = current.value;
  current.value = dish;
  last.value = { dish, guests };
  opened.value = new Date();
  turns.value++;
  return before == null ? null : serve<T>(before, turns.value);
}

export const lastServed = (): ?Served => (last.value ? ({ ...last.value }: Served) : null);

export function close(): void {
  current.value = undefined;
  if (opened.value != null) opened.value.setHours(0);
  opened.value = null;
}
