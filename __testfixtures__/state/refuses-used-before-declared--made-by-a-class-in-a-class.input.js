import { log } from "./log.js";

class Pile {
  constructor() {
    this.places = rooms || 1;
  }
}

class Desk {
  pile = new Pile();
}

var desk = new Desk();
var rooms = 3;

export function open(count) {
  rooms = count;
  log(desk.pile.places, rooms);
}
