import { context } from "@unambient/runtime";

const step = context("step", {
  flag: "use_async_error_context",
  legacy: "none",
});
const steps: string[] = [];

export function walk(name: string, work: () => string): string {
  const before = step.value;
  return step.entering(name, () => {
    steps.push(name);
    try {
      return work();
    } finally {
      // Back where it came from.
      step.value = before;
    }
  });
}

export const state = (): string => `${step.value} ${steps.length}`;
