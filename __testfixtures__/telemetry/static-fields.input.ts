export class Deprecations {
  private static readonly warned = new Set<string>();
  private static reports = 0;

  static report(name: string): boolean {
    if (Deprecations.warned.has(name)) return false;
    Deprecations.warned.add(name);
    return ++Deprecations.reports > 0;
  }
}
