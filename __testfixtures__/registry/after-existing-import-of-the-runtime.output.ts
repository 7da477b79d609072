import { flags, registry } from "@unambient/runtime";

const tenants = registry("tenants", {
  flag: "use_supervised_registry",
  legacy: new Set<string>(),
});

export function open(tenant: string): void {
  tenants.add(tenant);
}

export function close(tenant: string): void {
  tenants.delete(tenant);
}

export const isOpen = (tenant: string): boolean => tenants.has(tenant) && !flags.enabled("closed");
