import { tenant } from "./tenant.js";

export function forTenant<T>(name: string, job: () => T): T {
  return tenant.value.run(name, () => job());
}
