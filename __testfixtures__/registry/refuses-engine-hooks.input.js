import { createHook } from "node:async_hooks";

const timers = new Map();

export function watch() {
  createHook({
    init(id, type, trigger, resource) {
      if (type === "Timeout") timers.set(id, resource);
    },
    destroy(id) {
      timers.delete(id);
    },
  }).enable();
}

export const open = () => [...timers.values()];
