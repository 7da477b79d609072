import { createRequire } from "node:module";
import { cell } from "@unambient/runtime";

const require = createRequire(import.meta.url);

const till = cell("till", { flag: "use_scoped_state", legacy: () => {
  const made = require("./till.cjs");
  till.value = () => made;
  return made;
} });

const ring = cell("ring", { flag: "use_scoped_state", legacy: () => {} });

export function setRing(next) {
  ring.value = next;
}

export function sell(item) {
  (0, ring.value)();
  return till.value().add(item);
}
