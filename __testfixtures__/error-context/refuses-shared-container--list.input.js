import { EventEmitter } from "node:events";

const running = [];

export function start(name, work) {
  running.push(name);
  const done = new EventEmitter();
  done.once("done", () => running.splice(running.indexOf(name), 1));
  work(done);
}

export const names = () => running.slice();
