// The lines of other names stay as they are.
let first = 0,
  second = "none";

export function next(): number {
  return ++first;
}

export function name(): string {
  return second;
}
