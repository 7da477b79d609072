let job = "";
const done: string[] = [];

export function work(name: string, fn: () => string): string {
  const saved = job;
  job = name;
  try {
    return fn();
  } finally {
    job = saved;
    done.push(name);
  }
}

export const state = (): string => `${job} ${done.join()}`;
