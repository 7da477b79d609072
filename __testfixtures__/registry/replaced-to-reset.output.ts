import { cell } from "@unambient/runtime";

const plugins = cell("plugins", {
  flag: "use_supervised_registry",
  legacy: new Map<string, number>(),
});

export function use(name: string, order: number): void {
  plugins.value.set(name, order);
}

export function drop(name: string): void {
  plugins.value.delete(name);
}

export function order(name: string): number | undefined {
  return plugins.value.get(name);
}

export function reset(): void {
  plugins.value = new Map();
}
