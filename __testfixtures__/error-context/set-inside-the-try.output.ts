import { context } from "@unambient/runtime";

const scope = context("scope", { flag: "use_async_error_context", legacy: "" });

export function inScope<T>(name: string, work: () => T): T {
  const outer = scope.value;
  return scope.run(`${outer}/${name}`, () => work());
}

export const path = (): string => scope.value;
