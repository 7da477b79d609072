import { flags } from "@unambient/runtime";

const tenants = new Set<string>();

export function open(tenant: string): void {
  tenants.add(tenant);
}

export function close(tenant: string): void {
  tenants.delete(tenant);
}

export const isOpen = (tenant: string): boolean => tenants.has(tenant) && !flags.enabled("closed");
