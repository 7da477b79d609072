// @ts-check

/** @type {number} */
let index;

/** @type {string | undefined} */
let label;

/** @param {number} next */
export function begin(next) {
  index = next;
  label = undefined;
}

/** @returns {number} */
export function step() {
  index++;
  label = `step ${index}`;
  return index;
}

export const shown = () => label ?? "none";
