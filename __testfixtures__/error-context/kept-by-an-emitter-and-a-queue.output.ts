import { context } from "@unambient/runtime";

const job = context<string | null>("job", {
  flag: "use_async_error_context",
  legacy: null,
}); // unambient: kept-callbacks

const listeners = new Set<() => void>();
const waiting: (() => string)[] = [];

function describe(): string {
  return `in ${job.value ?? "no job"}`;
}

const report = (): string => describe();

export function run(name: string, work: () => string): string {
  return job.run(name, () => {
    listeners.add(() => {
      described.push(describe());
    });
    waiting.push(report);
    return work();
  });
}

const described: string[] = [];

export function drain(): readonly string[] {
  for (const listener of listeners) listener();
  return [...described.splice(0), ...waiting.splice(0).map((next) => next())];
}
