import { dictionary } from "@unambient/runtime";
import { log } from "./log.js";

export function add(name) {
  add.jobs.set(name, log(name));
}

add.jobs = dictionary("jobs", { flag: "use_supervised_registry", legacy: {} });
