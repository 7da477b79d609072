// @flow
import { contextStack } from "@unambient/runtime";

const open = contextStack("open", {
  flag: "use_async_error_context",
  legacy: [],
});

export function within<T>(name: string, work: () => T): T {
  return open.isolate(() => {
    open.push(name);
    try {
      return work();
    } finally {
      open.pop();
    }
  });
}

export const path = (): string => open.join("/");
