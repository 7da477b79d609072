import { context } from "@unambient/runtime";

const depth = context("depth", { flag: "use_async_error_context", legacy: 0 });

export function nested(label: string, work: () => unknown): string {
  return depth.run(depth.value + 1, () => {
    const result = work();
    if (result === undefined) return label;
    return `${label} ${String(result)}`;
  });
}

export const level = (): number => depth.value;
