let busy = false;

export async function during(work: () => unknown): Promise<void> {
  const wasBusy = busy;
  busy = true;
  try {
    await work();
  } finally {
    busy = wasBusy;
  }
}

export const isBusy = (): boolean => busy;
