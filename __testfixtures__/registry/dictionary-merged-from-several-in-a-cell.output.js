import { cell } from "@unambient/runtime";

const routes = cell("routes", { flag: "use_supervised_registry", legacy: {} });

export function add(name, handler) {
  routes.value[name] = handler;
}

export function addAll(handlers, more) {
  Object.assign(routes.value, handlers, more);
}

export function remove(name) {
  delete routes.value[name];
}
