import memoize from "memoize";
import mem from "mem";
import { cache } from "@unambient/runtime";

const area = memoize((text) => text + ":" + String(text).length, { cache: cache("area", {
  flag: "use_ttl_cache",
  legacy: new Map(),
}) });
const sides = mem((...all) => all.map(String).join(), { cacheKey: (all) => all.map(String).join(), cache: cache("sides", {
  flag: "use_ttl_cache",
  legacy: new Map(),
}) });

// Nobody of this package calls it.
export const first = mem((text) => String(text).slice(0, 1), { cache: cache("first", {
  flag: "use_ttl_cache",
  legacy: new Map(),
}) });

export const outline = mem(
  function (one, other) {
    return `${String(one)}/${String(other)}`;
  },
  {
    cacheKey: ([one, other]) => String(one) + String(other),
    cache: cache("outline", { flag: "use_ttl_cache", legacy: new Map() }),
  },
);

export function label(text) {
  return `area ${area(text)}`;
}

export const around = (one, other) => `${sides(one, other)} ${outline(one, other)}`;
