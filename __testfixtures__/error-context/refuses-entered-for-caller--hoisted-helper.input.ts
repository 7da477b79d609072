import { AsyncLocalStorage } from "node:async_hooks";

const users = new AsyncLocalStorage<string>();

export function withUser(work: () => unknown): unknown {
  const name = nameOf();
  users.enterWith(name);
  return work();
  function nameOf(): string {
    return "a";
  }
}
