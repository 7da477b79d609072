import { owner } from "./owner.js";

export function render<T>(name: string, work: () => T): T {
  return owner.current.run(name, () => work());
}

export const current = (): string => (owner.isShown ? owner.current.value : "");
