let hasWarned = false;

export function deprecated(report: () => void): void {
  if (hasWarned) return;
  hasWarned = true;
  report();
}
