export function makeLookup() {
  function lookup(name) {
    return lookup.names[name];
  }
  lookup.names = {};
  lookup.add = (name) => {
    lookup.names[name] = true;
  };
  return lookup;
}
