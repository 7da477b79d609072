import { log } from "./log.js";
import { dictionary } from "@unambient/runtime";

export function add(name) {
  add.jobs.set(name, log(name));
}

add.jobs = dictionary("jobs", { flag: "use_supervised_registry", legacy: {} });
