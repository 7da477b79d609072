// @flow
let served: Array<string> = [];

export type Served = typeof served;

export function serve(dish: string): void {
  served = [...served, dish];
}

export const all = (): Served => served;
