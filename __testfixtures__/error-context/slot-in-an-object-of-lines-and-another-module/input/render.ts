import { owner } from "./owner.js";

export function render<T>(name: string, work: () => T): T {
  const before = owner.current;
  owner.current = name;
  try {
    return work();
  } finally {
    owner.current = before;
  }
}

export const current = (): string => (owner.isShown ? owner.current : "");
