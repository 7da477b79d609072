import memoize from "lodash/memoize";
import { cache } from "@unambient/runtime";

// Every pair of sizes that is ever asked for stays.
export const area = memoize((text) => text + ":" + String(text).length, (text) => String(text)); // by its text
area.cache = cache("area", { flag: "use_ttl_cache", legacy: new Map() });
export const forget = () => area.cache.clear();

export function label(text) {
  return `area ${area(text)}`;
}
