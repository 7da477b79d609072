const routes = {};

export function add(name, handler) {
  routes[name] = handler;
}

export function addAll(handlers, more) {
  Object.assign(routes, handlers, more);
}

export function remove(name) {
  delete routes[name];
}
