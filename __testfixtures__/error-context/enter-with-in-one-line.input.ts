import { AsyncLocalStorage } from "node:async_hooks";

export const users: AsyncLocalStorage<string> = new AsyncLocalStorage();

export const asUser = async (name: string, work: () => Promise<number>) => { users.enterWith(name); return await work(); };

export const both = (name: string, work: (user: string) => void) => { users.enterWith(name); work(name); work("b"); };

export class Session {
  private readonly name = "session";

  start(work: () => unknown): unknown {
    users.enterWith(this.name);
    return [this.name, work()];
  }
}
