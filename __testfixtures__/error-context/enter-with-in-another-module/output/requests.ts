import { AsyncLocalStorage } from "node:async_hooks";
import { asyncStorage } from "@unambient/runtime";

export const requests = asyncStorage("requests", {
  flag: "use_async_error_context",
  legacy: new AsyncLocalStorage<string>(),
}); // unambient: entered-store, shared-binding
