export function lookup(name) {
  return lookup.names[name];
}

lookup.names = {};
