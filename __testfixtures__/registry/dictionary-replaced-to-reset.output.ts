import { dictionary } from "@unambient/runtime";

interface Plugin {
  readonly order: number;
}

const plugins = dictionary<Plugin>("plugins", {
  flag: "use_supervised_registry",
  legacy: {},
});

export function use(name: string, order: number): void {
  plugins.set(name, { order });
}

export function drop(name: string): void {
  plugins.delete(name);
}

export function orders(): number[] {
  return plugins.keys().map((name) => plugins.get(name)?.order ?? 0);
}

export function isUsed(name: string): boolean {
  return plugins.has(name);
}

export function reset(): void {
  plugins.clear();
}
