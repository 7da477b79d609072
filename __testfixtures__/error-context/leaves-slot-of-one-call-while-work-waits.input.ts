export async function handle(ids: readonly string[], work: (now: () => string) => Promise<void>): Promise<void> {
  let current = "";
  for (const id of ids) {
    current = id;
    await work(() => current);
  }
  current = "";
}
