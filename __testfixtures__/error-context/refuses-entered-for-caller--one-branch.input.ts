import { AsyncLocalStorage } from "node:async_hooks";

const users = new AsyncLocalStorage<string>();

export function withUser(name: string, work: () => unknown): unknown {
  if (users.getStore() === undefined) users.enterWith(name);
  return work();
}
