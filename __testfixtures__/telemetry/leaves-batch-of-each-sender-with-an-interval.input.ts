export class Sender {
  private lines: string[] = [];
  private readonly timer = setInterval(() => this.flush(), 60_000);

  log(line: string): void {
    this.lines.push(line);
  }

  flush(): string[] {
    const batch = this.lines;
    this.lines = [];
    return batch;
  }

  close(): void {
    clearInterval(this.timer);
  }
}
