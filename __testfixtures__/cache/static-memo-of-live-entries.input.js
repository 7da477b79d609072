const { Door } = require("./door");

class House {
  static #doors = new Map();
  static #names = new Map();

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
