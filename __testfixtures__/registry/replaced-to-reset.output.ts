import { registry } from "@unambient/runtime";

const plugins = registry("plugins", {
  flag: "use_supervised_registry",
  legacy: new Map<string, number>(),
});

export function use(name: string, order: number): void {
  plugins.set(name, order);
}

export function drop(name: string): void {
  plugins.delete(name);
}

export function order(name: string): number | undefined {
  return plugins.get(name);
}

export function reset(): void {
  plugins.clear();
}
