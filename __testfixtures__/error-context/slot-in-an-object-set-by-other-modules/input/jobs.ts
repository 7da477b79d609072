import { tenant } from "./tenant.js";

export function forTenant<T>(name: string, job: () => T): T {
  const before = tenant.value;
  tenant.value = name;
  try {
    return job();
  } finally {
    tenant.value = before;
  }
}
