import { context } from "@unambient/runtime";

const item = context("item", { flag: "use_async_error_context", legacy: "" });

export function all(names: readonly string[], work: (name: string) => unknown): string {
  const seen: string[] = [];
  for (const name of [...names].slice(0, 4)) {
    const saved = item.value;
    item.value = name;
    try {
      if (name === "b") continue;
      if (work(item.value) === "done") break;
      seen.push(item.value);
    } finally {
      item.value = saved;
    }
  }
  return seen.join();
}

export const itemNow = (): string => item.value;
