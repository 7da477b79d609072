export class Sender {
  private readonly lines: string[] = [];

  constructor(private readonly send: (lines: readonly string[]) => void) {}

  log(line: string): void {
    this.lines.push(this.stamped(line));
    if (this.lines.length >= 3) this.flush();
  }

  flush(): void {
    this.send(this.lines.splice(0));
  }

  private stamped(line: string): string {
    return `${this.lines.length} ${line}`;
  }
}
