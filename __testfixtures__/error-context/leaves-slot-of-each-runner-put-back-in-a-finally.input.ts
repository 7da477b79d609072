export function createRunner(report: (name: string) => void) {
  let current: string | null = null;
  return {
    async run<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
      const before = current;
      current = name;
      try {
        return await work();
      } finally {
        current = before;
        report(name);
      }
    },
    now: (): string | null => current,
  };
}
