import { send } from "./send";

const counts = new Map<string, number>();

export const metrics = { counts };

export function count(name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
  send(name);
}
