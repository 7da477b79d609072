import { context } from "@unambient/runtime";

const list = context("list", {
  flag: "use_async_error_context",
  legacy: "none",
});

export function firstOf(name: string, values: readonly string[]): string {
  return list.run(name, () => {
    let found = "";
    for (const value of [...values]) {
      if (value === "a") continue;
      found = value;
      break;
    }
    return `${list.value}: ${found}`;
  });
}

export const listNow = (): string => list.value;
