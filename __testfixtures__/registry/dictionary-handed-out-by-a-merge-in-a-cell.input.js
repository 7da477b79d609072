const routes = {};

export function add(name, handler) {
  routes[name] = handler;
}

export function addAll(handlers) {
  return Object.keys(Object.assign(routes, handlers));
}

export function remove(name) {
  delete routes[name];
}
