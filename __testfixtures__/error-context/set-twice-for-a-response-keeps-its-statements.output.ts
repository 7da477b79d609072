import { context } from "@unambient/runtime";

interface Response {
  on(event: string, listener: () => void): unknown;
}

const user = context<string | undefined>("user", {
  flag: "use_async_error_context",
  legacy: undefined,
}); // unambient: kept-callbacks, waits-while-set

export const userNow = (): string | undefined => user.value;

export function remember(name: string, response: Response, next: () => void): void {
  user.value = "somebody";
  response.on("close", () => {
    user.value = undefined;
  });
  if (name !== "") user.value = name;
  next();
}
