import { cache } from "@unambient/runtime";

const loading = cache("loading", {
  flag: "use_ttl_cache",
  max: 0,
  legacy: new Map<string, Promise<number>>(),
}); // unambient: cache-deleted

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
