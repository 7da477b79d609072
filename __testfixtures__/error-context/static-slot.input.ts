export class Tenant {
  private static current: Tenant | null = null;

  constructor(private readonly name: string) {}

  static get name(): string | undefined {
    return Tenant.current?.name;
  }

  static async as<T>(name: string, work: () => Promise<T>): Promise<T> {
    const outer = Tenant.current;
    Tenant.current = new Tenant(name);
    try {
      return await work();
    } finally {
      Tenant.current = outer;
    }
  }
}

export const asTenant = <T>(name: string, work: () => Promise<T>): Promise<T> => Tenant.as(name, work);
export const who = (): string | null => Tenant.name ?? null;
