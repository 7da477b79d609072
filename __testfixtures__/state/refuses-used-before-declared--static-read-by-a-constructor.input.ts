export class Level {
  static readonly first = new Level();
  private static count = 1;

  readonly rank: number;

  constructor() {
    this.rank = (Level.count ?? 0) + 1;
    Level.count = this.rank;
  }
}
