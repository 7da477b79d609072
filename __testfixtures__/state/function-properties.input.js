/** Counts from one. */
export function next() {
  next.count++;
  return next.count;
}

/** @type {number} */
next.count = 0;
next.last = undefined;

export const peek = () => ({ count: next.count, last: (next.last = next.count) });
