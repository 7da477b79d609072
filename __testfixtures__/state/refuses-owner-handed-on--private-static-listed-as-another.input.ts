export class Paths {
  private static chosen = "";

  static choose(path: string): string {
    Paths.chosen = path;
    return Paths.chosen;
  }
}

export function show(): string {
  return JSON.stringify(Object.entries(Paths as unknown as Record<string, string>));
}
