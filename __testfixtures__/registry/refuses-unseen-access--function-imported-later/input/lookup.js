export function lookup(name) {
  return lookup.names[name];
}

lookup.names = {};
export const add = (name) => (lookup.names[name] = true);
