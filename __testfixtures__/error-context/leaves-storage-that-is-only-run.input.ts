import { AsyncLocalStorage } from "node:async_hooks";

const users = new AsyncLocalStorage<string>();

export const withUser = (name: string, work: () => unknown): unknown => users.run(name, work);

export const user = (): string | undefined => users.getStore();
