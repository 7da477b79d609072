const lastEmitted: Record<string, number> = {};

export function emitOnce(name: string, report: (name: string) => void, everyMs = 60_000): boolean {
  const now = Date.now();
  const last = lastEmitted[name];
  if (last !== undefined && now - last < everyMs) return false;
  lastEmitted[name] = now;
  report(name);
  return true;
}
