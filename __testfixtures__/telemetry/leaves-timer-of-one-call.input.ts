export async function timed<T>(work: () => Promise<T>, report: (duration: number) => void): Promise<T> {
  const startedAt = Date.now();
  try {
    return await work();
  } finally {
    report(Date.now() - startedAt);
  }
}
