import { AsyncLocalStorage } from "node:async_hooks";

const requests = new AsyncLocalStorage<string>();

export const requestId = (): string | undefined => requests.getStore();

export function count(id: string, count: (given: number) => number): number {
  requests.enterWith(id);
  return count(arguments.length);
}
