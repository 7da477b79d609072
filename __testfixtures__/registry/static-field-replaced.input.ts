export class Agents {
  static count = 0;
  static table: Record<string, number> = {};
  private static current = new Map<string, number>();

  static add(key: string): number {
    Agents.count++;
    Agents.table[key] = 1;
    this.current.set(key, Agents.count);
    return this.current.size;
  }

  static reset(): void {
    Agents.current = new Map();
    this.count = 0;
    delete Agents.table["a"];
  }
}
