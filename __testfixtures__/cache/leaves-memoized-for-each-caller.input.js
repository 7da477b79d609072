import memoize from "lodash/memoize";

export function reader(load) {
  const read = memoize((name) => load(name));
  return (name) => read(name);
}
