let job: string | null = null;

const listeners = new Set<() => void>();
const waiting: (() => string)[] = [];

function describe(): string {
  return `in ${job ?? "no job"}`;
}

const report = (): string => describe();

export function run(name: string, work: () => string): string {
  const saved = job;
  job = name;
  try {
    listeners.add(() => {
      described.push(describe());
    });
    waiting.push(report);
    return work();
  } finally {
    job = saved;
  }
}

const described: string[] = [];

export function drain(): readonly string[] {
  for (const listener of listeners) listener();
  return [...described.splice(0), ...waiting.splice(0).map((next) => next())];
}
