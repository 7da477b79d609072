const sent: number[] = [];

export class Lines {
  private static waiting: string[] = [];

  static log(line: string): void {
    Lines.waiting.push(Lines.stamped(line));
    if (Lines.waiting.length >= 3) Lines.flush();
  }

  static flush(): void {
    sent.push(Lines.waiting.length);
    Lines.waiting = [];
  }

  static sizes(): readonly number[] {
    return sent.slice();
  }

  private static stamped(line: string): string {
    if (line === "!") Lines.flush();
    return `${sent.length} ${line}`;
  }
}
