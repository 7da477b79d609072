import { cell } from "@unambient/runtime";

const routes = cell("routes", { flag: "use_supervised_registry", legacy: {} });

export function add(name, handler) {
  routes.value[name] = handler;
}

export function addAll(handlers) {
  return Object.keys(Object.assign(routes.value, handlers));
}

export function remove(name) {
  delete routes.value[name];
}
