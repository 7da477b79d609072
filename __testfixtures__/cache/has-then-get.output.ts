import { cache } from "@unambient/runtime";

const squares = cache("squares", {
  flag: "use_ttl_cache",
  legacy: new Map<number, number>(),
});

export function square(n: number): number {
  if (squares.has(n)) return squares.get(n) as number;
  const result = n * n;
  squares.set(n, result);
  return result;
}
