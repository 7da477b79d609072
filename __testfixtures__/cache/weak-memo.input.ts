const sizes = new WeakMap<object, number>();

export function sizeOf(value: object): number {
  const known = sizes.get(value);
  if (known !== undefined) return known;
  const size = Object.keys(value).length;
  sizes.set(value, size);
  return size;
}
