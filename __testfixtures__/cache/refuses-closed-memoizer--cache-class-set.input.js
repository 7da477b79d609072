import memoize from "lodash/memoize";

memoize.Cache = WeakMap;
const shape = memoize((element) => ({ element }));

export const outline = (element) => shape(element);
