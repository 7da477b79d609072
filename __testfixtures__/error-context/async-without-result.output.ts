import { context } from "@unambient/runtime";

const busy = context("busy", {
  flag: "use_async_error_context",
  legacy: false,
});

export async function during(work: () => unknown): Promise<void> {
  await busy.runAsync(true, async () => {
    await work();
  });
}

export const isBusy = (): boolean => busy.value;
