const cachedNames = new WeakMap();

export function nameOf(type: Function): string {
  let name = cachedNames.get(type);
  if (name === undefined) {
    name = type.toString();
    cachedNames.set(type, name);
  }
  return name;
}
