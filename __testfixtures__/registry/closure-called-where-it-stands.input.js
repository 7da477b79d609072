import { log } from "./log.js";

export const registry = (() => {
  const jobs = new Map();
  return {
    add: (name) => jobs.set(name, log(name)),
    drop: (name) => jobs.delete(name),
  };
})();
