export class Paths {
  static readonly standard = new Paths("standard");
  private static chosen: string | undefined;
  private static wasAsked = false;

  readonly label: string;
  readonly parts: string[] = [];

  constructor(label: string) {
    this.label = label;
  }

  static root(): string {
    Paths.wasAsked = true;
    return Paths.chosen ?? "/";
  }

  static choose(path: string): void {
    if (Paths.wasAsked) throw new Error("too late");
    Paths.chosen = path;
  }
}

export class Plugin {
  readonly paths = Paths;
}

export const all = [Paths];

const told = Paths as unknown as { root(): string };

export const rootOf = (): string => told.root();
