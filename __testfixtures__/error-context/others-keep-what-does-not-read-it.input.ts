let job: string | null = null;

const listeners = new Set<() => number>();

export function run(name: string, work: () => string): string {
  const saved = job;
  job = name;
  try {
    listeners.add(() => 1);
    return `${work()} in ${job}`;
  } finally {
    job = saved;
  }
}

export function emit(): number {
  return [...listeners].reduce((sum, listener) => sum + listener(), 0);
}
