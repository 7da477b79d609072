import { env } from "node:process";

export function add(name) {
  add.jobs[name] = name;
}

if (env.KEEP_JOBS) add.jobs = {};
else add.jobs = Object.create(null);
