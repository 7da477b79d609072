import { send } from "./send";

class Counter {
  private counts: Record<string, number> = {};

  count(name: string): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    send(name, this.counts[name]);
  }
}

const counter = new Counter();

export const count = (name: string): void => counter.count(name);
