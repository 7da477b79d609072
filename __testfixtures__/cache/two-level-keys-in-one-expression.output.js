import { cache } from "@unambient/runtime";

const distances = cache("distances", { flag: "use_ttl_cache", legacy: {} });

export function distance(from, to) {
  return ((distances.get(from) ?? distances.set(from, {}))[to] ??= `${from} to ${to}`);
}

export const isKnown = (from) => distances.has(from);
