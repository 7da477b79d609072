let [servers] = [new Map()];

export function add(name, url) {
  servers.set(name, url);
}

export function remove(name) {
  servers.delete(name);
}

export function reset() {
  servers = new Map();
}
