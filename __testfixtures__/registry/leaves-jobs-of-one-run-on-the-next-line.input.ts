export function run(names: readonly string[], start: (name: string) => Promise<void>): Promise<unknown> {
  const jobs =
    new Map<string, Promise<void>>();
  for (const name of names) jobs.set(name, start(name).finally(() => jobs.delete(name)));
  return Promise.all(jobs.values());
}
