import { cache, cell } from "@unambient/runtime";

const routes = cache("routes", {
  flag: "use_ttl_cache",
  legacy: new Map<string, { generation: number; pattern: RegExp }>(),
});
const generation = cell("generation", { flag: "use_ttl_cache", legacy: 0 });

export function pattern(route: string): string {
  let entry = routes.get(route);
  if (!entry || entry.generation !== generation.value) {
    entry = { generation: generation.value, pattern: new RegExp(`^${route}$`) };
    routes.set(route, entry);
  }
  return entry.pattern.source;
}

export function clear(): void {
  generation.value += 1;
}
