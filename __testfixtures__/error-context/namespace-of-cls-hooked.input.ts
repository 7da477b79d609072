import { createNamespace } from "cls-hooked";

const session = createNamespace("session");

export function withUser(user: unknown, work: () => unknown): unknown {
  return session.runAndReturn(() => {
    session.set("user", user);
    return work();
  });
}

export const user = (): unknown => session.get("user");

export const later = (): (() => unknown) => session.bind(() => session.get("user"));
