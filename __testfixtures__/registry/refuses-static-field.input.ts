export class Agents {
  static count = 0;
  static table = {} as Record<string, number>;
  static current = new Map<string, number>();

  static add(key: string): void {
    Agents.count++;
    Agents.table[key] = 1;
    Agents.current.set(key, 1);
  }

  static reset(): void {
    Agents.current = new Map();
  }
}
