import memoize from "lodash/memoize";

const area = memoize((text) => text.length);
const sizes = ["a", "ab", "a"].map((text) => area(text));

export const largest = () => Math.max(...sizes);
