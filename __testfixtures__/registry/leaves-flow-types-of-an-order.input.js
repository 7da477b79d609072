// @flow
export type Order = {| +guest: string, dishes: Map<string, number> |};

declare var VERSION: string;

let version: ?string;
if (VERSION != null) version = (VERSION: string);

export function order(guest: string, ...dishes: Array<string>): Order {
  const counted: Map<string, number> = new Map();
  for (const dish of dishes) counted.set(dish, (counted.get(dish) ?? 0) + 1);
  return { guest: `${guest} (${version ?? "?"})`, dishes: counted };
}
