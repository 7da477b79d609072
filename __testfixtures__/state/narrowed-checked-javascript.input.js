// @ts-check
let opened;
let till = null;

/** @param {string} name */
export function open(name) {
  opened = { name };
}

export function place() {
  if (!till) till = { place: "left" };
  return till.place;
}

/** @returns {string} */
export function name() {
  return opened.name;
}
