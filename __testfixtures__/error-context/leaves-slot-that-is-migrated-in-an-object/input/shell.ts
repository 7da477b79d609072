import * as tenants from "./tenant.js";

export function choose(name: string): void {
  tenants.tenant.value.value = name;
}

export const prompt = (): string => `${tenants.tenant.value.value}> `;
