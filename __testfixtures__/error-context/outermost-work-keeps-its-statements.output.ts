import { context } from "@unambient/runtime";

const batch = context<string[] | undefined>("batch", {
  flag: "use_async_error_context",
  legacy: undefined,
});

export function batched<R>(name: string, work: () => R, flush: (names: string[]) => void): R {
  const outer = batch.value;
  const isOutermost = !outer;
  const names = outer ?? [];
  batch.value = [...names, name];
  try {
    return work();
  } finally {
    if (isOutermost) flush(batch.value);
    batch.value = outer;
  }
}

export const names = (): readonly string[] => batch.value ?? [];
