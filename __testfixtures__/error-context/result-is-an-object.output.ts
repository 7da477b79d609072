import { context } from "@unambient/runtime";

const trace = context("trace", {
  flag: "use_async_error_context",
  legacy: "root",
});

export function traced(id: string) {
  return trace.run(id, () => ({ trace: trace.value }));
}

export const traceNow = (): string => trace.value;
