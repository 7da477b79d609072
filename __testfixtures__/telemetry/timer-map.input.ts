const marks = new Map<string, number>();

export function mark(id: string): void {
  const now = performance.now();
  marks.set(id, now);
}

export function measure(id: string): string {
  const at = marks.get(id);
  marks.delete(id);
  return at === undefined || performance.now() < at ? "unknown" : "measured";
}
