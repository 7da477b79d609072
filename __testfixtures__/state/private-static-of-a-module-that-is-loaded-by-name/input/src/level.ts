export class Level {
  private static count = 0;

  static made(): number {
    Level.count++;
    return Level.count;
  }
}
