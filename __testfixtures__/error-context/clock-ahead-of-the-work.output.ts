import { context } from "@unambient/runtime";

const step = context("step", {
  flag: "use_async_error_context",
  legacy: "none",
});
const spent = context("spent", { flag: "use_async_error_context", legacy: 0 });

export function timed(name: string, work: () => string): string {
  return step.run(name, () => {
    const began = Date.now();
    try {
      return work() + step.value;
    } catch {
      return `${step.value} failed`;
    } finally {
      spent.value += Date.now() - began;
    }
  });
}

export function once(name: string, work: () => string): string {
  const before = step.value;
  return step.run(name, () => {
    const made = { name, by: before };
    // Whoever asks meanwhile is told of the step.
    return work() + made.name;
  });
}

export const state = (): string => `${step.value} ${spent.value < 0}`;
