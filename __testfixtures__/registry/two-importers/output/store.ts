import { registry } from "@unambient/runtime";

export const drivers = registry("drivers", {
  flag: "use_supervised_registry",
  legacy: new Map<string, string>(),
}); // unambient: shared-binding

export function register(name: string, url: string): void {
  drivers.set(name, url);
}
