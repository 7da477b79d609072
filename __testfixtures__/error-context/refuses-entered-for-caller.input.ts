import { AsyncLocalStorage } from "node:async_hooks";

const users = new AsyncLocalStorage<string>();

export function setUser(name: string): void {
  users.enterWith(name);
}

export const user = (): string | undefined => users.getStore();
