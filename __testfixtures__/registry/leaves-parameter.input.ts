export function put(registry: Map<string, string>, key: string, value: string): void {
  registry.set(key, value);
}
