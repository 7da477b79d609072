export function sendAll(events, post) {
  const queue = [];
  const flush = () => post(queue.splice(0, queue.length));
  const add = (event) => {
    queue.push(event);
    if (queue.length >= 3) {
      flush();
      return;
    }
    post([]);
  };
  events.forEach(add);
  flush();
}
