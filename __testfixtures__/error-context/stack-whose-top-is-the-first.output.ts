import { contextStack } from "@unambient/runtime";

const tenants = contextStack<string>("tenants", {
  flag: "use_async_error_context",
  legacy: [],
});

export function asTenant<T>(name: string, work: () => Promise<T>): Promise<T> {
  return tenants.isolate(async () => {
    tenants.unshift(name);
    try {
      return await work();
    } finally {
      tenants.shift();
    }
  });
}

export function who(): string | null {
  return tenants[0] ?? null;
}
