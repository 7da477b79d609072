/** @type {Map<string, number>} */
const scores = new Map();

export function put(player, score) {
  scores.set(player, score);
}

export function remove(player) {
  scores.delete(player);
}

export function best() {
  return Math.max(0, ...scores.values());
}
