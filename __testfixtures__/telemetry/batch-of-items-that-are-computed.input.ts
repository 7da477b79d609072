const sent: string[] = [];
const lines: string[] = [];

export function log(line: string): void {
  lines.push(stamped(line));
  if (lines.length >= 3) flush();
}

export function flush(): void {
  sent.push(lines.splice(0).join());
}

function stamped(line: string): string {
  if (line === "!") flush();
  return `${sent.length} ${line}`;
}

export const all = (): string => `${sent.join()} ${lines.length}`;
