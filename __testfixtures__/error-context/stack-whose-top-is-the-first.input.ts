const tenants: string[] = [];

export async function asTenant<T>(name: string, work: () => Promise<T>): Promise<T> {
  tenants.unshift(name);
  try {
    return await work();
  } finally {
    tenants.shift();
  }
}

export function who(): string | null {
  return tenants[0] ?? null;
}
