let handler = null;
let items = [];
let unset;

export function set(next: () => string): void {
  handler = next;
  items.push(1);
  unset = next;
}

export const run = (): unknown => [handler === null, items.length, unset === undefined];
