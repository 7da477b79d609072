export function createRegistry() {
  const entries = new Map<string, string>();
  return {
    add: (key: string, value: string) => entries.set(key, value),
    remove: (key: string) => entries.delete(key),
  };
}
