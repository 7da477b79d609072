/**
 * The items in an order that depends on the seed alone. An even seed gives the reverse of the one before it: of any
 * two files, each then runs once before the other, and what one leaves behind is met in one of the two orders.
 */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  if (seed % 2 === 0) return shuffled(items, seed - 1).reverse();
  const order = [...items];
  const random = mulberry32(seed);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

// Tommy Ettinger's generator: unlike a linear congruence it tells small seeds apart from the first number on.
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const seedVariable = "UNAMBIENT_SHUFFLE";
