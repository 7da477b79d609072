import { createNamespace } from "cls-hooked";
import { namespace } from "@unambient/runtime";

const session = namespace("session", {
  flag: "use_async_error_context",
  legacy: createNamespace("session"),
}); // unambient: carried-namespace

export function withUser(user: unknown, work: () => unknown): unknown {
  return session.runAndReturn(() => {
    session.set("user", user);
    return work();
  });
}

export const user = (): unknown => session.get("user");

export const later = (): (() => unknown) => session.bind(() => session.get("user"));
