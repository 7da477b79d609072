import { AsyncLocalStorage } from "node:async_hooks";

const users = new AsyncLocalStorage<string>();

export function* steps(name: string, work: () => unknown): Generator<unknown> {
  users.enterWith(name);
  yield work();
}
