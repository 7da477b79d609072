import { work } from "./work.js";

const queue = [];

export function enqueue(job) {
  queue.push(job);
  if (queue.length === 1) drain();
}

async function drain() {
  while (queue.length > 0) {
    await work(queue[0]);
    queue.shift();
  }
}
