import { log } from "./log.js";

var level = read("info");

function read(fallback) {
  return level || fallback;
}

export function setLevel(next) {
  log(read("none"));
  level = next;
}
