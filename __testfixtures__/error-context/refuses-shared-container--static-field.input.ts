export class Visits {
  private static inProgress = new Set<string>();

  static visit(name: string, work: () => string): string {
    if (Visits.inProgress.has(name)) return "cycle";
    Visits.inProgress.add(name);
    try {
      return work();
    } finally {
      Visits.inProgress.delete(name);
    }
  }
}
