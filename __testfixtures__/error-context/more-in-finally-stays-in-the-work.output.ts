import { context } from "@unambient/runtime";

const job = context("job", { flag: "use_async_error_context", legacy: "" });
const done = context("done", { flag: "use_async_error_context", legacy: 0 });

export function work(name: string, fn: () => string): string {
  return job.run(name, () => {
    try {
      return fn();
    } finally {
      done.value += 1;
    }
  });
}

export const state = (): string => `${job.value} ${done.value}`;
