export class Paths {
  private static chosen = "";

  static choose(path: string): string {
    this.chosen = path;
    return this.chosen;
  }
}

export class OtherPaths extends Paths {}
