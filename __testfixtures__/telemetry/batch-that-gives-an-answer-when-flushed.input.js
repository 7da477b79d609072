const sent = [];
let lines = [];

export function log(line) {
  lines.push(line);
  if (lines.length >= 3) {
    flush();
    return true;
  }
  return sent.length > 3;
}

function flush() {
  sent.push(lines.join());
  lines = [];
}

export const all = () => `${sent.join()} ${lines.length}`;
