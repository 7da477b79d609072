// @ts-check

import { cell } from "@unambient/runtime";

/** @type {{ value: number }} */
const index = cell("index", {
  flag: "use_scoped_state",
  legacy: /** @type {any} */ (undefined),
});

/** @type {{ value: string | undefined }} */
const label = cell("label", { flag: "use_scoped_state", legacy: undefined });

/** @param {number} next */
export function begin(next) {
  index.value = next;
  label.value = undefined;
}

/** @returns {number} */
export function step() {
  index.value++;
  label.value = `step ${index.value}`;
  return index.value;
}

export const shown = () => label.value ?? "none";
