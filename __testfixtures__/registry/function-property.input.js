import { log } from "./log.js";

export function add(name) {
  add.jobs[name] = log(name);
}

add.jobs = {};
