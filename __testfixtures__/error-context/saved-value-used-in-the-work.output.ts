import { context } from "@unambient/runtime";

const parent = context("parent", {
  flag: "use_async_error_context",
  legacy: "top",
});

export function child(name: string, work: () => string): string {
  const above = parent.value;
  return parent.run(`${above}.${name}`, () => `${work()} under ${above}`);
}

export const parentNow = (): string => parent.value;
