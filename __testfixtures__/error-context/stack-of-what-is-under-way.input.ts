const tenants: string[] = [];

export async function asTenant<T>(name: string, work: () => Promise<T>): Promise<T> {
  tenants.push(name);
  try {
    return await work();
  } finally {
    tenants.pop();
  }
}

export function who(): string | null {
  return tenants[tenants.length - 1] ?? null;
}
