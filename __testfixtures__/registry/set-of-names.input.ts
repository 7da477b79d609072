const online = new Set<string>();

export function enter(name: string): void {
  online.add(name);
}

export function leave(name: string): void {
  online.delete(name);
}

export const isOnline = (name: string): boolean => online.has(name);
