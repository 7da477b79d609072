let log: (text: string) => string = (text) => text;

export function setLog(next: (text: string) => string): void {
  log = next;
}

export function write(text: string): string {
  log(text);
  return log(text);
}
