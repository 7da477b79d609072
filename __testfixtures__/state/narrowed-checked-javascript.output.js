// @ts-check
import { cell } from "@unambient/runtime";

const opened = cell("opened", {
  flag: "use_scoped_state",
  legacy: /** @type {any} */ (undefined),
});
const till = cell("till", {
  flag: "use_scoped_state",
  legacy: /** @type {any} */ (null),
});

/** @param {string} name */
export function open(name) {
  opened.value = { name };
}

export function place() {
  if (!till.value) till.value = { place: "left" };
  return till.value.place;
}

/** @returns {string} */
export function name() {
  return opened.value.name;
}
