import { log } from "./log.js";

class Pile {
  items = rooms || [];
}

class Desk {
  pile = new Pile();
}

var desk = new Desk();
var rooms = [];

export function open(name) {
  rooms = [name];
  log(desk.pile.items);
}
