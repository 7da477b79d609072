import memoize from "lodash/memoize"

export const sizes = []

const area = memoize((text) => text + ":" + String(text).length);
[1, 2].forEach((size) => sizes.push(size))

export function label(text) {
  return `area ${area(text)}`
}
