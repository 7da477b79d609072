import { log } from "./log.js";

const levelNow = () => level || "info";
log(levelNow());

var level = "warn";

export function setLevel(next) {
  log(levelNow());
  level = next;
}
