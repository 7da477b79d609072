import { setTimeout } from "node:timers";

function add(name) {
  add.jobs[name] = true;
}

add.jobs = {};

export function addLater(name) {
  delete add.jobs[name];
  return setTimeout(add, 10, name);
}
