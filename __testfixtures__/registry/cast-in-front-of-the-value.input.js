const shops = /** @type {Map<string, { open: boolean }>} */ (new Map());
const doors = /** of a shop */ (new Map());
const lamps = /** @type {Map<string, object>} */ new Map();

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
