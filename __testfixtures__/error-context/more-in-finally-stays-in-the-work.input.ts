let job = "";
let done = 0;

export function work(name: string, fn: () => string): string {
  const saved = job;
  job = name;
  try {
    return fn();
  } finally {
    job = saved;
    done += 1;
  }
}

export const state = (): string => `${job} ${done}`;
