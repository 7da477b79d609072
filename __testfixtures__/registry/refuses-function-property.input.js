import { log } from "./log.js";

export function add(name) {
  add.jobs ??= {};
  add.jobs[name] = log(name);
}

export const jobs = () => Object.keys(add.jobs ?? {});
