// @ts-check
import { registry } from "@unambient/runtime";

const owners = registry("owners", {
  flag: "use_supervised_registry",
  legacy: /** @type {WeakMap<object, any>} */ (new WeakMap()),
});

/** @param {object} item @param {{ name: string }} owner */
export function own(item, owner) {
  owners.set(item, owner);
}

/** @param {object} item @returns {string} */
export function ownerOf(item) {
  return owners.get(item).name;
}
