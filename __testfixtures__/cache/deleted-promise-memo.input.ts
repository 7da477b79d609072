const loading = new Map<string, Promise<number>>();

async function load(name: string): Promise<number> {
  return String(name).length;
}

export function loadOnce(name: string): Promise<number> {
  const pending = loading.get(name);
  if (pending) return pending;
  const started = load(name).catch((error: unknown) => {
    loading.delete(name);
    throw error;
  });
  loading.set(name, started);
  return started;
}
