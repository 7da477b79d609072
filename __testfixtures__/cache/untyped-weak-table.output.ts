import { cache } from "@unambient/runtime";

const cachedNames = cache<Function, any>("cachedNames", {
  flag: "use_ttl_cache",
  legacy: new WeakMap(),
});

export function nameOf(type: Function): string {
  let name = cachedNames.get(type);
  if (name === undefined) {
    name = type.toString();
    cachedNames.set(type, name);
  }
  return name;
}
