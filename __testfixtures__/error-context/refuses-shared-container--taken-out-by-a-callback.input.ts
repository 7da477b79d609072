const inProgress = new Set<string>();

export function visit(name: string, work: (done: () => void) => void): void {
  if (inProgress.has(name)) return;
  inProgress.add(name);
  work(() => {
    inProgress.delete(name);
  });
}
