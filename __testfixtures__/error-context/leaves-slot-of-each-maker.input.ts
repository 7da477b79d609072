import type { EventEmitter } from "node:events";

export function keeper() {
  let user: string | undefined;
  const now = () => user;
  function keep(name: string, response: EventEmitter, next: () => void): void {
    const clear = () => {
      user = undefined;
    };
    response.once("finish", clear);
    user = name;
    next();
  }
  return { now, keep };
}
