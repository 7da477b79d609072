let routes = { home: "/" };

export function add(name, path) {
  routes[name] = path;
}

export function drop(name) {
  delete routes[name];
}

export function find(name) {
  return routes[name];
}

export function reset() {
  routes = { home: "/" };
}
