import { cache } from "@unambient/runtime";

const loading = cache("loading", { flag: "use_ttl_cache", legacy: {} });

async function load(name) {
  if (typeof name !== "string") throw new TypeError("no name");
  return { name, size: name.length };
}

export function loadOnce(name) {
  if (loading.get(name) == null) loading.set(name, load(name).catch((error) => {
    loading.delete(name);
    throw error;
  }));
  return loading.get(name);
}
