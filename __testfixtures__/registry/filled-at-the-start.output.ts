import { registry } from "@unambient/runtime";

const units = registry("units", { flag: "use_supervised_registry", legacy: new Map<string, number>([
  ["second", 1],
  ["minute", 60],
]) });

export function define(name: string, seconds: number): void {
  units.set(name, seconds);
}

export function undefine(name: string): void {
  units.delete(name);
}

export const seconds = (name: string): number | undefined => units.get(name);
