import { post } from "./post.js";

const queue = [];
let timer;

export function track(event) {
  queue.push(event);
  if (queue.length >= 3) {
    flush();
    return;
  }
  timer ??= setTimeout(flush, 0);
}

export function flush() {
  clearTimeout(timer);
  timer = undefined;
  if (queue.length === 0) return;
  post(queue.splice(0, queue.length));
}
