import { cache } from "@unambient/runtime";

const routes = cache("routes", {
  flag: "use_ttl_cache",
  legacy: new Map<string, RegExp>(),
});

export function pattern(route: string): string {
  let made = routes.get(route);
  if (!made) {
    made = new RegExp(`^${route}$`);
    routes.set(route, made);
  }
  return made.source;
}

export function clear(): void {
  routes.clear();
}
