import { cell } from "@unambient/runtime";

const routes = cell("routes", {
  flag: "use_supervised_registry",
  legacy: { home: "/" },
});

export function add(name, path) {
  routes.value[name] = path;
}

export function drop(name) {
  delete routes.value[name];
}

export function find(name) {
  return routes.value[name];
}

export function reset() {
  routes.value = { home: "/" };
}
