export function report(names: readonly string[], format: (name: string) => string): string[] {
  const sent: string[] = [];
  const lines: string[] = [];
  const flush = (): void => void sent.push(lines.splice(0).join());
  for (const name of names) {
    lines.push(format(name));
    if (lines.length >= 3) flush();
  }
  flush();
  return sent;
}
