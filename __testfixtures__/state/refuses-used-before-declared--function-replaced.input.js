import { log } from "./log.js";

function first() {
  return "hall";
}

first = function () {
  return rooms ? rooms[0] : "none";
};

var start = first();
var rooms = [];

export function open(name) {
  rooms = [name];
  log(start, first());
}
