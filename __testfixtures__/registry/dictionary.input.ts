interface Job {
  readonly name: string;
}

const jobs: Record<string, Job> = {};

export function add(name: string): void {
  jobs[name] = { name };
}

export function remove(name: string): void {
  delete jobs[name];
}

export function has(name: string): boolean {
  return name in jobs;
}

export function names(): string[] {
  return Object.keys(jobs).sort();
}

export function find(name: string): Job | undefined {
  return jobs[name];
}
