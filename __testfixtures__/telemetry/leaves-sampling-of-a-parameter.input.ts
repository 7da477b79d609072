const EVERY = 10;

export function isSampled(count: number): boolean {
  return count % EVERY === 0;
}
