export class Clock {
  private last = 0;

  due(gap: number): boolean {
    const now = Date.now();
    if (now - this.last < gap) return false;
    this.last = now;
    return true;
  }
}
