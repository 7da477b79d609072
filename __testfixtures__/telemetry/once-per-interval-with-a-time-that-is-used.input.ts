const limits = { warn: 3_600_000 };
const times = new Map<string, number>();
const lines: string[] = ["first"];

export function warn(code: string): number {
  const now = Date.now();
  if (times.has(code) && now - times.get(code)! < limits.warn) return lines.length;
  times.set(code, now);
  return lines.length + (now > 0 ? 1 : 0);
}
