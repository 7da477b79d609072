import { cache } from "@unambient/runtime";

const TTL = 60_000;
const MOST = 500;

const prices = cache("prices", {
  flag: "use_ttl_cache",
  max: 0,
  legacy: new Map<string, { readonly price: number; readonly at: number }>(),
}); // unambient: cache-deleted

function ask(name: string): number {
  return String(name).length * 2;
}

export function priceOf(name: string): number {
  const known = prices.get(name);
  if (known !== undefined && Date.now() - known.at < TTL) return known.price;
  const price = ask(name);
  prices.set(name, { price, at: Date.now() });
  if (prices.size > MOST) prices.clear();
  return price;
}
