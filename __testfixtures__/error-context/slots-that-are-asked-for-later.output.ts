import { context } from "@unambient/runtime";

const user = context("user", {
  flag: "use_async_error_context",
  legacy: "nobody",
});
const tenant = context("tenant", {
  flag: "use_async_error_context",
  legacy: "none",
});

export function within(name: string, house: string, work: () => string): string {
  const savedTenant = tenant.value;
  const savedUser = user.value;
  return user.run(name, () => {
    return tenant.entering(house, () => {
      try {
        return `${work()} after ${savedUser}`;
      } finally {
        tenant.value = savedTenant;
      }
    });
  });
}

export function timed(name: string, work: () => string): string {
  const before = user.value;
  return user.entering(name, () => {
    const began = Date.now();
    let result = "";
    try {
      result = work();
    } finally {
      user.value = before;
    }
    return result + String(Date.now() < began);
  });
}

export const who = (): string => `${user.value} of ${tenant.value}`;
