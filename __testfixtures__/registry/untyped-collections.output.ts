import { registry } from "@unambient/runtime";

const handlers = registry("handlers", {
  flag: "use_supervised_registry",
  legacy: new Map(),
});
const owners = registry<object, any>("owners", {
  flag: "use_supervised_registry",
  legacy: new WeakMap(),
});
const names = registry("names", {
  flag: "use_supervised_registry",
  legacy: new Set(),
});
const queue = registry<any>("queue", {
  flag: "use_supervised_registry",
  legacy: [],
});
const ended: Set<string> = registry<string>("ended", {
  flag: "use_supervised_registry",
  legacy: new Set(),
});

export function add(key: string, owner: object, handler: () => void): void {
  handlers.set(key, handler);
  owners.set(owner, { key, count: 1 });
  names.add(key);
  queue.push(handler);
  ended.delete(key);
}

export function run(key: string, owner: object): number {
  handlers.get(key)();
  queue[0]();
  return owners.get(owner).count + names.size;
}
