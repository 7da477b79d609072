import { log } from "./log.js";

function Desk(owner) {
  this.name = owner;
  this.arrange();
}

Desk.prototype.arrange = function () {
  this.places = rooms ? rooms.length : 0;
};

var desk = new Desk("Ada");
var rooms = [];

export function open(name) {
  rooms = [name];
  log(desk.places);
}
