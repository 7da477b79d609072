export class Level {
  static readonly first = new Level(1);
  private static highest = 0;

  constructor(rank: number) {
    this.rank = rank;
  }

  set rank(value: number) {
    Level.highest = Math.max(Level.highest ?? 0, value);
  }
}
