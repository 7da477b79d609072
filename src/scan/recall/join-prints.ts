/** One print of 53 bits for several, in their order; NaN where one of them is not known. */
export function joinPrints(prints: Iterable<number>): number {
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (const print of prints) {
    if (Number.isNaN(print)) return Number.NaN;
    for (const half of [print % 4294967296, Math.floor(print / 4294967296)]) {
      high = Math.imul(high ^ half, 2654435761);
      low = Math.imul(low ^ half, 1597334677);
      high ^= low >>> 15;
      low ^= high >>> 13;
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
