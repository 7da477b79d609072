export let turn = 0;

export function next(): void {
  turn += 1;
}
