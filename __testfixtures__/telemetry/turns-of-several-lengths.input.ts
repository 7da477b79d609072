let size = 2;
let at = 0;
let turn = 0;

export const third = (): boolean => (at = (at + 1) % 3) === 0;

export const fourth = (): boolean => (at = (at + 1) % 4) === 0;

export function resize(wanted: number): void {
  size = wanted > 0 ? wanted : 1;
}

export function tick(): boolean {
  turn = (turn + 1) % size;
  if (turn === 0) return true;
  return false;
}
