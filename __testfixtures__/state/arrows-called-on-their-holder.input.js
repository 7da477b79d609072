import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

let till = () => {
  const made = require("./till.cjs");
  till = () => made;
  return made;
};

let ring = () => {};

export function setRing(next) {
  ring = next;
}

export function sell(item) {
  ring();
  return till().add(item);
}
