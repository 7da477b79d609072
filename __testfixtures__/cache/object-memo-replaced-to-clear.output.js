import { cache } from "@unambient/runtime";

const patterns = cache("patterns", { flag: "use_ttl_cache", legacy: {} });

export function pattern(route) {
  let made = patterns.get(route);
  if (!made) {
    made = new RegExp("^" + route + "$");
    patterns.set(route, made);
  }
  return made.source;
}

export function clear() {
  patterns.clear();
}
