import { tenant } from "./tenant.js";

export function choose(name: string): void {
  tenant.value = name;
}

export const prompt = (): string => `${tenant.value}> `;
