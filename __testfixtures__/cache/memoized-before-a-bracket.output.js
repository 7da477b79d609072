import memoize from "lodash/memoize"
import { cache } from "@unambient/runtime"

export const sizes = []

const area = memoize((text) => text + ":" + String(text).length);
area.cache = cache("area", { flag: "use_ttl_cache", legacy: new Map() });
[1, 2].forEach((size) => sizes.push(size))

export function label(text) {
  return `area ${area(text)}`
}
