import { registry } from "@unambient/runtime";

/** @type {Map<string, number>} */
const scores = registry("scores", {
  flag: "use_supervised_registry",
  legacy: new Map(),
});

export function put(player, score) {
  scores.set(player, score);
}

export function remove(player) {
  scores.delete(player);
}

export function best() {
  return Math.max(0, ...scores.values());
}
