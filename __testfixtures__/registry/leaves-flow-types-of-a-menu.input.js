// @flow
type Menu = { [dish: string]: number };

const menu: Menu = { soup: 4, stew: 9 };
const dishes: Array<$Keys<typeof menu>> = Object.keys(menu);

export const priceOf = (dish: $Keys<typeof menu>): number => menu[dish];

export function cheapest(): string {
  const sorted: Array<string> = [...dishes];
  sorted.sort((one: string, other: string) => menu[one] - menu[other]);
  return sorted[0];
}
