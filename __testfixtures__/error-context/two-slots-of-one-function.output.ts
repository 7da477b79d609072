import { context } from "@unambient/runtime";

const user = context("user", { flag: "use_async_error_context", legacy: "nobody" });
const tenant = context("tenant", { flag: "use_async_error_context", legacy: "none" });

export function within<Result>(name: string, house: string, work: () => Result): Result {
  return user.run(name, () => {
    return tenant.run(house, () => {
      const result = work();
      return result;
    });
  });
}

export const who = (): string => `${user.value} of ${tenant.value}`;
