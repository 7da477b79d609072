import { context } from "@unambient/runtime";

const tenant = context<string | null>("tenant", {
  flag: "use_async_error_context",
  legacy: null,
});

export async function asTenant(name: string, work: () => Promise<string>): Promise<string> {
  return tenant.runAsync(name, () => work());
}

export const who = (): string | null => tenant.value;
