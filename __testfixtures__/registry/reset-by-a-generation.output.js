import { cell, registry } from "@unambient/runtime";

const plugins = registry("plugins", { flag: "use_supervised_registry", legacy: new Map() });
const generation = cell("generation", { flag: "use_supervised_registry", legacy: 0 });

export function use(name, order) {
  plugins.set(name, { generation: generation.value, order });
}

export function drop(name) {
  plugins.delete(name);
}

export function orders() {
  return [...plugins.values()].filter((plugin) => plugin.generation === generation.value).map(({ order }) => order);
}

export function reset() {
  generation.value += 1;
}
