import { log } from "./log";

export class Jobs {
  static current: string | null = null;

  static start(name: string): void {
    Jobs.current = log(name);
  }
}
