import { registry as supervisedRegistry } from "@unambient/runtime";
import { log } from "./log.js";

export const registry = (() => {
  const jobs = supervisedRegistry("jobs", {
    flag: "use_supervised_registry",
    legacy: new Map(),
  }); // unambient: module-pattern
  return {
    add: (name) => jobs.set(name, log(name)),
    drop: (name) => jobs.delete(name),
  };
})();
