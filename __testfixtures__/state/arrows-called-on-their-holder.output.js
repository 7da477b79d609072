import { cell } from "@unambient/runtime";

const till = cell("till", { flag: "use_scoped_state", legacy: () => {
  const made = new Map();
  till.value = () => made;
  return made;
} });

const ring = cell("ring", { flag: "use_scoped_state", legacy: () => {} });

export function setRing(next) {
  ring.value = next;
}

export function sell(item) {
  (0, ring.value)();
  return till.value().set(item, true).size;
}
