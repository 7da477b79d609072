import { dictionary } from "@unambient/runtime";

interface Job {
  readonly name: string;
}

const jobs = dictionary<Job>("jobs", {
  flag: "use_supervised_registry",
  legacy: {},
});

export function add(name: string): void {
  jobs.set(name, { name });
}

export function remove(name: string): void {
  jobs.delete(name);
}

export function has(name: string): boolean {
  return jobs.has(name);
}

export function names(): string[] {
  return jobs.keys().sort();
}

export function find(name: string): Job | undefined {
  return jobs.get(name);
}
