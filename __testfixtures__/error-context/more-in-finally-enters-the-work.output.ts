import { context } from "@unambient/runtime";

const job = context("job", { flag: "use_async_error_context", legacy: "" });
const done: string[] = [];

export function work(name: string, fn: () => string): string {
  const saved = job.value;
  return job.entering(name, () => {
    try {
      return fn();
    } finally {
      job.value = saved;
      done.push(name);
    }
  });
}

export const state = (): string => `${job.value} ${done.join()}`;
