export class Reporter {
  private static waiting: string[] = [];

  constructor(readonly send: (lines: string[]) => void) {}

  report(line: string): void {
    Reporter.waiting.push(line);
    if (Reporter.waiting.length >= 3) this.flush();
  }

  flush(): void {
    const lines = Reporter.waiting;
    Reporter.waiting = [];
    this.send(lines);
  }
}
