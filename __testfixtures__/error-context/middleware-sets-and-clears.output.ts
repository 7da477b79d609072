import { context } from "@unambient/runtime";

const user = context<string | undefined>("user", {
  flag: "use_async_error_context",
  legacy: undefined,
});

export function enter(name: string): void {
  user.value = name;
}

export function leave(): void {
  user.value = undefined;
}

export const userNow = (): string | undefined => user.value;
