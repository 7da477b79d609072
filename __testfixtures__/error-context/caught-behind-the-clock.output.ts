import { context } from "@unambient/runtime";

const step = context("step", {
  flag: "use_async_error_context",
  legacy: "none",
});

export function timed(name: string, work: () => string): string {
  return step.run(name, () => {
    const began = Date.now();
    try {
      return work() + String(began > 0);
    } catch {
      return `${step.value} failed`;
    }
  });
}

export const state = (): string => step.value;
