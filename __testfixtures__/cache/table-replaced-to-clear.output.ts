import { cell } from "@unambient/runtime";

const routes = cell("routes", {
  flag: "use_ttl_cache",
  legacy: new Map<string, RegExp>(),
});

export function pattern(route: string): string {
  let made = routes.value.get(route);
  if (!made) {
    made = new RegExp(`^${route}$`);
    routes.value.set(route, made);
  }
  return made.source;
}

export function clear(): void {
  routes.value = new Map();
}
