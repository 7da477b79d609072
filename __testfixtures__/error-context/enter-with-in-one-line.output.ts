import { AsyncLocalStorage } from "node:async_hooks";
import { asyncStorage } from "@unambient/runtime";

export const users = asyncStorage<AsyncLocalStorage<string>>("users", {
  flag: "use_async_error_context",
  legacy: new AsyncLocalStorage(),
}); // unambient: entered-store, shared-binding

export const asUser = async (name: string, work: () => Promise<number>) => { return await users.entering(name, () => work()); };

export const both = (name: string, work: (user: string) => void) => { users.entering(name, () => { work(name); work("b"); }); };

export class Session {
  private readonly name = "session";

  start(work: () => unknown): unknown {
    return users.entering(this.name, () => [this.name, work()]);
  }
}
