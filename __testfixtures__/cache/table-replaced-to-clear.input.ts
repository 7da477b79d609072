let routes = new Map<string, RegExp>();

export function pattern(route: string): string {
  let made = routes.get(route);
  if (!made) {
    made = new RegExp(`^${route}$`);
    routes.set(route, made);
  }
  return made.source;
}

export function clear(): void {
  routes = new Map();
}
