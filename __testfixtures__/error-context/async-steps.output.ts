import { context } from "@unambient/runtime";

const step = context("step", {
  flag: "use_async_error_context",
  legacy: "idle",
});

export async function run(names: readonly string[]): Promise<readonly string[]> {
  const seen: string[] = [];
  return step.runAsync("running", async () => {
    for (const name of [...names].slice(0, 3)) {
      await Promise.resolve();
      seen.push(`${step.value} ${name}`);
    }
    return seen;
  });
}

export const now = (): string => step.value;
