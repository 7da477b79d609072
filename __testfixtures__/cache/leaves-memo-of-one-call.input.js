export function fibonacci(n) {
  const memo = new Map();
  const compute = (k) => {
    if (k < 2) return k;
    if (!memo.has(k)) memo.set(k, compute(k - 1) + compute(k - 2));
    return memo.get(k);
  };
  return typeof n === "number" && n < 50 ? compute(n) : 0;
}
