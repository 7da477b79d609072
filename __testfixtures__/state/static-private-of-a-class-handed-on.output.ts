import { cell } from "@unambient/runtime";

export class Paths {
  static readonly standard = new Paths("standard");
  private static chosen = cell<string | undefined>("chosen", {
    flag: "use_scoped_state",
    legacy: undefined,
  });
  private static wasAsked = cell("wasAsked", {
    flag: "use_scoped_state",
    legacy: false,
  });

  readonly label: string;
  readonly parts: string[] = [];

  constructor(label: string) {
    this.label = label;
  }

  static root(): string {
    Paths.wasAsked.value = true;
    return Paths.chosen.value ?? "/";
  }

  static choose(path: string): void {
    if (Paths.wasAsked.value) throw new Error("too late");
    Paths.chosen.value = path;
  }
}

export class Plugin {
  readonly paths = Paths;
}

export const all = [Paths];

const told = Paths as unknown as { root(): string };

export const rootOf = (): string => told.root();
