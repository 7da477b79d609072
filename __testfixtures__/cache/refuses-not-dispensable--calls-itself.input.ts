const known = new Map<number, number>();

export function fibonacci(n: number): number {
  const found = known.get(n);
  if (found !== undefined) return found;
  const value = n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  known.set(n, value);
  return value;
}
