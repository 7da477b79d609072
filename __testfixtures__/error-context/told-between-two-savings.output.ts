import { context } from "@unambient/runtime";

const user = context("user", {
  flag: "use_async_error_context",
  legacy: "nobody",
});
const tenant = context("tenant", {
  flag: "use_async_error_context",
  legacy: "none",
});
const told: string[] = [];

const tell = (): number => told.push(`${user.value} of ${tenant.value}`);

export function within(name: string, house: string, work: () => string): string {
  tell();
  const savedTenant = tenant.value;
  return user.run(name, () => {
    return tenant.entering(house, () => {
      try {
        return work();
      } finally {
        tenant.value = savedTenant;
      }
    });
  });
}

export const who = (): string => `${user.value} of ${tenant.value}, ${told.join()}`;
