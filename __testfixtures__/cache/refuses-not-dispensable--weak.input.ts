const names = new WeakMap<object, string>();

export function nameOf(value: object): string {
  const known = names.get(value);
  if (known !== undefined) return known;
  const name = Object.keys(value).join();
  names.set(value, name);
  return name;
}
