let batch: string[] | undefined;

export function batched<R>(name: string, work: () => R, flush: (names: string[]) => void): R {
  const outer = batch;
  const isOutermost = !outer;
  const names = outer ?? [];
  batch = [...names, name];
  try {
    return work();
  } finally {
    if (isOutermost) flush(batch);
    batch = outer;
  }
}

export const names = (): readonly string[] => batch ?? [];
