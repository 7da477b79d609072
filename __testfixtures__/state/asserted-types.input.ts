let current = undefined as string | undefined;
let limit = <number | null>null;

export function enter(name: string): void {
  current = name.length > (limit ?? Infinity) ? name.slice(1) : name;
}

export function bound(most: number | null): void {
  limit = most;
}

export function seen(): string | undefined {
  return current?.trim();
}
