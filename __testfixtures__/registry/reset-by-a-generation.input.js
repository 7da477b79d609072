const plugins = new Map();
let generation = 0;

export function use(name, order) {
  plugins.set(name, { generation, order });
}

export function drop(name) {
  plugins.delete(name);
}

export function orders() {
  return [...plugins.values()].filter((plugin) => plugin.generation === generation).map(({ order }) => order);
}

export function reset() {
  generation += 1;
}
