const WINDOW = 3_600_000;

let last = 0;

export function warn(text: string): string {
  const now = Date.now();
  if (now - last > WINDOW) {
    last = now;
    return `warned of ${text}`;
  }
  return "held back";
}
