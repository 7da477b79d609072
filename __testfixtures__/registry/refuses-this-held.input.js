import { log } from "./log.js";

const jobs = {
  count: 0,
  add(name) {
    this.count += 1;
    log(name, this.count);
  },
};

export const add = (name) => jobs.add(name);
