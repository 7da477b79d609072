const lines: string[] = [];
let sent = 0;

export const log = (line: string): number => lines.push(line);

export function note(line: string): void {
  lines.push(`note: ${line}`);
}

const timer = setInterval((): void => {
  // All of them, in one go.
  if (lines.length > 0) sent += lines.splice(0).length;
}, 60_000);
timer.unref();

export function close(): number {
  clearInterval(timer);
  return sent + lines.length;
}
