import { AsyncLocalStorage } from "node:async_hooks";

const users = new AsyncLocalStorage<string>();

export class Session {
  readonly answer: unknown;

  constructor(name: string, work: () => unknown) {
    users.enterWith(name);
    this.answer = work();
  }
}
