const handlers = new Map();
const owners = new WeakMap();
const names = new Set();
const queue = [];
const ended: Set<string> = new Set();

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
