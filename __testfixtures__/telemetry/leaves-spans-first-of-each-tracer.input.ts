export class Tracer {
  private readonly open: string[] = [];

  traced<T>(name: string, work: () => T): T {
    this.open.unshift(name);
    try {
      return work();
    } finally {
      this.open.shift();
    }
  }
}
