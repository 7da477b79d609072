import { context } from "@unambient/runtime";

const user = context("user", { flag: "use_async_error_context", legacy: "nobody" });
const tenant = context("tenant", { flag: "use_async_error_context", legacy: "none" });

export function within(name: string, house: string, work: () => string): string {
  return user.run(name, () => tenant.run(house, () => work()));
}

export const who = (): string => `${user.value} of ${tenant.value}`;
