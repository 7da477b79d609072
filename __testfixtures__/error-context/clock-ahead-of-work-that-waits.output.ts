import { context } from "@unambient/runtime";

const step = context("step", { flag: "use_async_error_context", legacy: "none" });
const spent = context("spent", { flag: "use_async_error_context", legacy: 0 });

export async function timed(name: string, work: () => Promise<void>): Promise<string> {
  const before = step.value;
  return step.entering(name, async () => {
    const began = Date.now();
    try {
      await work();
      return step.value;
    } catch {
      return `${step.value} failed`;
    } finally {
      step.value = before;
      spent.value += Date.now() - began;
    }
  });
}

export const state = (): string => `${step.value} ${spent.value < 0}`;
