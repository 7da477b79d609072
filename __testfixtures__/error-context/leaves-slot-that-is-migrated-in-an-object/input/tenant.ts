import { context } from "@unambient/runtime";

export const tenant = {
  value: context("tenant.value", {
    flag: "use_async_error_context",
    legacy: "public",
  }),
};
