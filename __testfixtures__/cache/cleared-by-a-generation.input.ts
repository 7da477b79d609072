const routes = new Map<string, { generation: number; pattern: RegExp }>();
let generation = 0;

export function pattern(route: string): string {
  let entry = routes.get(route);
  if (!entry || entry.generation !== generation) {
    entry = { generation, pattern: new RegExp(`^${route}$`) };
    routes.set(route, entry);
  }
  return entry.pattern.source;
}

export function clear(): void {
  generation += 1;
}
