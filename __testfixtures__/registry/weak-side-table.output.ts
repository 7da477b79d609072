import { registry } from "@unambient/runtime";

const labels = registry("labels", {
  flag: "use_supervised_registry",
  legacy: new WeakMap<object, string>(),
});

export function label(target: object, text: string): void {
  labels.set(target, text);
}

export function unlabel(target: object): void {
  labels.delete(target);
}

export const labelOf = (target: object): string | undefined => labels.get(target);
