import { dictionary } from "@unambient/runtime";

const routes = dictionary("routes", {
  flag: "use_supervised_registry",
  legacy: Object.create(null),
});

export function add(path, handler) {
  routes.set(path, handler);
}

export function remove(path) {
  routes.delete(path);
}

export function find(path) {
  return routes.has(path) ? routes.get(path) : null;
}
