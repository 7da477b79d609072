const labels = new WeakMap<object, string>();

export function label(target: object, text: string): void {
  labels.set(target, text);
}

export function unlabel(target: object): void {
  labels.delete(target);
}

export const labelOf = (target: object): string | undefined => labels.get(target);
