const routes = Object.create(null);

export function add(path, handler) {
  routes[path] = handler;
}

export function remove(path) {
  delete routes[path];
}

export function find(path) {
  return path in routes ? routes[path] : null;
}
