import { Furniture } from "./furniture.js";

class Desk extends Furniture {
  open() {
    return rooms.length;
  }
}

var desk = new Desk();
var rooms = [];

export function open(name) {
  rooms = [name];
  return desk.open();
}
