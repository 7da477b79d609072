import { log } from "./log.js";

function openRegistry() {
  const jobs = new Map();
  return {
    add: (name) => jobs.set(name, log(name)),
    drop: (name) => jobs.delete(name),
  };
}

export const registry = openRegistry();
