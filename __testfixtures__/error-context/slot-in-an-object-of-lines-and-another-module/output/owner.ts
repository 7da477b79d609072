import { context } from "@unambient/runtime";

export const owner = {
  current: context("owner.current", {
    flag: "use_async_error_context",
    legacy: "nobody",
  }), // unambient: shared-binding
  isShown: true,
};
