let instance: object | null = null;

export function setInstance(next: object | null): object | null {
  const former = instance;
  instance = next;
  return former;
}

export const getInstance = (): object | null => instance;
