abstract class Table {
  abstract load(key: string): number;
}

export class Prices extends Table {
  static known: Record<string, number> = {};

  load(key: string): number {
    return key.length;
  }

  static of(key: string): number {
    if (Prices.known[key] === undefined) Prices.known[key] = new Prices().load(key);
    return Prices.known[key];
  }

  static forget(): void {
    Prices.known = {};
  }
}
