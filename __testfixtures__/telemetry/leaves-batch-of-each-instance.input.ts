export class Metrics {
  private waiting: string[] = [];
  private asked = 0;

  report(name: string): void {
    this.waiting.push(name);
    if (this.waiting.length >= 3) this.flush();
  }

  isLetThrough(): boolean {
    this.asked++;
    return this.asked % 10 === 0;
  }

  flush(): string[] {
    return this.waiting.splice(0);
  }
}
