import { tenant } from "./tenant.js";

export function choose(name: string): void {
  tenant.value.value = name;
}

export const prompt = (): string => `${tenant.value.value}> `;
