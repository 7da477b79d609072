import { log } from "./log.js";

class Level {
  constructor(name) {
    this.name = name;
    this.former = current ? current.name : "none";
  }
}

var current = new Level("info");

export function setLevel(name) {
  current = new Level(name);
  log(current.former);
}
