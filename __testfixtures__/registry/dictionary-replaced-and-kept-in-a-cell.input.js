import { load } from "./load.js";

let pending = {};

// While load runs, a reset may put another object in the place of the one that is about to be filled.
export function request(name) {
  pending[name] = load(name, reset);
  return Object.keys(pending).length;
}

export function isPending(name) {
  return name in pending;
}

export function reset() {
  pending = {};
}
