import memoize from "memoize";
import mem from "mem";

const area = memoize((text) => text + ":" + String(text).length);
const sides = mem((...all) => all.map(String).join(), { cacheKey: (all) => all.map(String).join() });

// Nobody of this package calls it.
export const first = mem((text) => String(text).slice(0, 1), {});

export const outline = mem(
  function (one, other) {
    return `${String(one)}/${String(other)}`;
  },
  {
    cacheKey: ([one, other]) => String(one) + String(other),
  },
);

export function label(text) {
  return `area ${area(text)}`;
}

export const around = (one, other) => `${sides(one, other)} ${outline(one, other)}`;
