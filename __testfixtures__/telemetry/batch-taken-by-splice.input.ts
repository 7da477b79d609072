const sent: string[] = [];

const lines: string[] = [];
const kept: string[] = [];
const events: { readonly name: string }[] = [];

export function log(line: string): void {
  lines.push(line);
  if (lines.length >= 3) flush();
}

export function flush(): void {
  const batch = lines.splice(0);
  sent.push(batch.join());
}

export function record(line: string): string {
  kept.push(line);
  if (kept.length >= 2) {
    store();
  }
  return line;
}

function store(): void {
  const batch = kept.slice();
  kept.length = 0;
  sent.push(batch.join());
}

export function event(name: string): void {
  events.push({ name });
  if (events.length >= 3) send();
}

function send(): void {
  if (events.length > 0) sent.push(events.splice(0, 3).join());
}

export const all = (): string => `${sent.join()} ${lines.length} ${kept.length} ${events.length}`;
