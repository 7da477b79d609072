export class Paths {
  private static chosen = "";

  static choose(path: string): string {
    Paths.chosen = path;
    return Paths.chosen;
  }
}

function forget(owner: unknown): void {
  (owner as { chosen: string }).chosen = "";
}

export const forgetAll = (): void => forget(Paths);
