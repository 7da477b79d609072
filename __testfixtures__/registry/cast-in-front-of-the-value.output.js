import { registry } from "@unambient/runtime";

const shops = registry("shops", {
  flag: "use_supervised_registry",
  legacy: /** @type {Map<string, { open: boolean }>} */ (new Map()),
});
const doors = /** of a shop */ registry("doors", {
  flag: "use_supervised_registry",
  legacy: (new Map()),
});
const lamps = /** @type {Map<string, object>} */ registry("lamps", {
  flag: "use_supervised_registry",
  legacy: new Map(),
});

export function add(name, shop, door) {
  shops.set(name, shop);
  doors.set(name, door);
  lamps.set(name, door.lamp);
}

export function shopOf(name) {
  return shops.get(name);
}

export function doorOf(name) {
  return doors.get(name);
}

export function lampOf(name) {
  return lamps.get(name);
}

export function close(name) {
  shops.delete(name);
  doors.delete(name);
  lamps.delete(name);
}
