let first = 1, calls = 0, last = 2;

export function call(): number {
  return (calls += first + last);
}
