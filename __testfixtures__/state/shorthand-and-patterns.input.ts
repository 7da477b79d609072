let first = 1;
let second = 2;
let rest: number[] = [];

export function set(values: { first: number; second?: number }): void {
  ({ first, second = 20 } = values);
}

export function setAll(values: readonly number[]): void {
  [first, second = 5, ...rest] = values;
}

export function rename(values: { a: number; b: { c: number } }): void {
  ({
    a: first,
    b: { c: second },
  } = values);
}

export function get() {
  return { first, second, rest: [...rest], all: [first, second] };
}
