export function makeRunner() {
  let user = "nobody";
  let depth = 0;
  return {
    run(name: string, work: () => string): string {
      const saved = user;
      user = name;
      depth++;
      try {
        return work();
      } finally {
        depth--;
        user = saved;
      }
    },
    who: (): string => `${user} at ${depth}`,
  };
}
