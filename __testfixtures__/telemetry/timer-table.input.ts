const started: Record<string, number> = {};

export function startTimer(id: string): void {
  started[id] = Date.now();
}

export function stopTimer(id: string): boolean {
  const at = started[id];
  if (at === undefined) return false;
  delete started[id];
  return Date.now() - at >= 0;
}
