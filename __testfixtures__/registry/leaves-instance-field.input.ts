export class Registry {
  private readonly entries = new Map<string, string>();

  add(key: string, value: string): void {
    this.entries.set(key, value);
  }
}
