export namespace Store {
  export let entries = new Map<string, string>();

  export function put(key: string, value: string): void {
    entries.set(key, value);
  }

  export function reset(): void {
    entries = new Map();
  }
}
