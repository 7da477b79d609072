const squares = new Map<number, number>();

export function square(n: number): number {
  if (squares.has(n)) return squares.get(n) as number;
  const result = n * n;
  squares.set(n, result);
  return result;
}
