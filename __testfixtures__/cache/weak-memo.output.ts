import { cache } from "@unambient/runtime";

const sizes = cache("sizes", {
  flag: "use_ttl_cache",
  legacy: new WeakMap<object, number>(),
});

export function sizeOf(value: object): number {
  const known = sizes.get(value);
  if (known !== undefined) return known;
  const size = Object.keys(value).length;
  sizes.set(value, size);
  return size;
}
