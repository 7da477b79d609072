const items = ["a", "b"];

export function collect(items: string[], item: string): string[] {
  items.push(item);
  return items;
}

export const first = items[0];
