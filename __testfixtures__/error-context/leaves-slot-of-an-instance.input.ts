export class Guide {
  private trip: string | null = null;

  guided<Result>(name: string, work: () => Result): Result {
    const before = this.trip;
    const trip = name.trim();
    this.trip = trip;
    try {
      return work();
    } finally {
      this.trip = before;
    }
  }

  where(): string {
    return this.trip ?? "nowhere";
  }
}
