import { context } from "@unambient/runtime";

export class Tenant {
  private static current = context<Tenant | null>("current", {
    flag: "use_async_error_context",
    legacy: null,
  });

  constructor(private readonly name: string) {}

  static get name(): string | undefined {
    return Tenant.current.value?.name;
  }

  static async as<T>(name: string, work: () => Promise<T>): Promise<T> {
    return Tenant.current.runAsync(new Tenant(name), () => work());
  }
}

export const asTenant = <T>(name: string, work: () => Promise<T>): Promise<T> => Tenant.as(name, work);
export const who = (): string | null => Tenant.name ?? null;
