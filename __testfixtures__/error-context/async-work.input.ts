let tenant: string | null = null;

export async function asTenant(name: string, work: () => Promise<string>): Promise<string> {
  const saved = tenant;
  tenant = name;
  try {
    return await work();
  } finally {
    tenant = saved;
  }
}

export const who = (): string | null => tenant;
