import { context } from "@unambient/runtime";

const job = context<string | null>("job", {
  flag: "use_async_error_context",
  legacy: null,
});

const listeners = new Set<() => number>();

export function run(name: string, work: () => string): string {
  return job.run(name, () => {
    listeners.add(() => 1);
    return `${work()} in ${job.value}`;
  });
}

export function emit(): number {
  return [...listeners].reduce((sum, listener) => sum + listener(), 0);
}
