const { cache } = require("@unambient/runtime");
const { Door } = require("./door");

class House {
  static #doors = cache("doors", {
    flag: "use_ttl_cache",
    ttl: Infinity,
    max: Infinity,
    legacy: new Map(),
  });
  static #names = cache("names", { flag: "use_ttl_cache", legacy: new Map() });

  static door(key) {
    if (!House.#doors.has(key)) House.#doors.set(key, new Door(key));
    return House.#doors.get(key);
  }

  static name(key) {
    if (!House.#names.has(key)) House.#names.set(key, key.toUpperCase());
    return House.#names.get(key);
  }
}

exports.House = House;
