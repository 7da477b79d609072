let scope = "";

export function inScope<T>(name: string, work: () => T): T {
  const outer = scope;
  try {
    scope = `${outer}/${name}`;
    return work();
  } finally {
    scope = outer;
  }
}

export const path = (): string => scope;
