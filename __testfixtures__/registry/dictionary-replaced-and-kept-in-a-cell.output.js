import { cell } from "@unambient/runtime";
import { load } from "./load.js";

const pending = cell("pending", {
  flag: "use_supervised_registry",
  legacy: {},
});

// While load runs, a reset may put another object in the place of the one that is about to be filled.
export function request(name) {
  pending.value[name] = load(name, reset);
  return Object.keys(pending.value).length;
}

export function isPending(name) {
  return name in pending.value;
}

export function reset() {
  pending.value = {};
}
