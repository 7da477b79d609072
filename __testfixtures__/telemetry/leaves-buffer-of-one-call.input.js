const SIZE = 2;

export function send(events, deliver) {
  let buffer = [];
  for (const event of events) {
    buffer.push(event);
    if (buffer.length >= SIZE) {
      deliver(buffer);
      buffer = [];
    }
  }
  if (buffer.length > 0) deliver(buffer);
}
