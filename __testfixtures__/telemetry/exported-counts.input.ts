export const counts: Record<string, number> = {};

export function count(name: string): number {
  counts[name] = (counts[name] ?? 0) + 1;
  return counts[name];
}
