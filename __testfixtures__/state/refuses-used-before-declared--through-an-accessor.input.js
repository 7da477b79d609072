import { log } from "./log.js";

class Desk {
  constructor(owner) {
    this.owner = owner;
  }

  set owner(name) {
    this.places = rooms ? rooms.length : 0;
    this.name = name;
  }
}

var desk = new Desk("Ada");
var rooms = [];

export function open(name) {
  rooms = [name];
  log(desk.places);
}
