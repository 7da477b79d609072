const TTL = 60_000;
const MOST = 500;

const prices = new Map<string, { readonly price: number; readonly at: number }>();

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
