import { context } from "@unambient/runtime";

const user = context("user", {
  flag: "use_async_error_context",
  legacy: "nobody",
});
const tenant = context("tenant", {
  flag: "use_async_error_context",
  legacy: "none",
});

export const houseOf = (name: string): string => `${tenant.value}/${name}`;

export function within(name: string, work: () => string): string {
  const savedTenant = tenant.value;
  return user.run(houseOf(name), () => {
    tenant.value = name;
    try {
      return work();
    } finally {
      tenant.value = savedTenant;
    }
  });
}

export const who = (): string => `${user.value} of ${tenant.value}`;
