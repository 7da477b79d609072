const last: Record<string, number> = {};

export function warn(code: string): boolean {
  const before = last[code];
  if (before !== undefined && Date.now() - before < 3_600_000) return false;
  last[code] = Date.now();
  return true;
}

export function reset(code: string): void {
  delete last[code];
}
