export class Reporter {
  private readonly last = new Map<string, number>();

  report(name: string, now: number): boolean {
    if (now - (this.last.get(name) ?? 0) < 1000) return false;
    this.last.set(name, now);
    return true;
  }
}
