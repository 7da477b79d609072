const sent: string[] = [];
let lines: string[] = [];
let skipped = 0;

export function log(line: string): void {
  if (line === "") {
    skipped += 1;
    return;
  }
  lines.push(line);
  if (lines.length >= 3) {
    flush();
    return;
  }
  skipped += 0;
}

export function flush(): void {
  sent.push(lines.join());
  lines = [];
}

export const all = (): string => `${sent.join()} ${lines.length} ${skipped}`;
