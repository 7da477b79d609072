import { memoize } from "./memoize.js";

const area = memoize((text) => text.length);

export const label = (text) => `area ${area(text)}`;
