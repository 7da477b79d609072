import { AsyncLocalStorage } from "node:async_hooks";

const tenants = new AsyncLocalStorage<string>();

/** Everything that this request starts from here on belongs to the tenant. */
export function enterTenant(tenant: string): void {
  tenants.enterWith(tenant);
}

export function currentTenant(): string {
  return tenants.getStore() ?? "public";
}
