export class Scopes {
  private readonly open: string[] = [];

  within<T>(name: string, work: () => T): T {
    this.open.push(name);
    try {
      return work();
    } finally {
      this.open.pop();
    }
  }

  get here(): string | undefined {
    return this.open.at(-1);
  }
}
