import { context } from "@unambient/runtime";

const current = context<string | null>("current", { flag: "use_async_error_context", legacy: null }); // unambient: waits-while-set
const step = context("step", { flag: "use_async_error_context", legacy: "" }); // unambient: waits-while-set

export async function handle(id: string, work: () => Promise<void>): Promise<void> {
  current.value = id;
  await work();
  current.value = null;
}

export async function handleAll(names: readonly string[], work: (name: string) => Promise<void>): Promise<void> {
  for (const name of names) {
    step.value = name;
    await work(name);
  }
  step.value = "";
}

export const now = (): string => `${current.value} ${step.value}`;
