const inProgress = new Set<string>();

export function visit(name: string, work: () => string): string {
  if (inProgress.has(name)) return "cycle";
  inProgress.add(name);
  try {
    return work();
  } finally {
    inProgress.delete(name);
  }
}
