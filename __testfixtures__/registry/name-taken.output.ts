import { registry as supervisedRegistry } from "@unambient/runtime";

const registry = supervisedRegistry("registry", {
  flag: "use_supervised_registry",
  legacy: new Map<string, () => string>(),
});

export function provide(name: string, make: () => string): void {
  registry.set(name, make);
}

export function withdraw(name: string): void {
  registry.delete(name);
}

export const resolve = (name: string): string | undefined => registry.get(name)?.();
