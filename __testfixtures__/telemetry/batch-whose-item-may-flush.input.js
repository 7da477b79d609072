let lines = [];
const sent = [];

export function log(make) {
  lines.push({ text: make() });
  if (lines.length >= 2) flush();
  return lines.length;
}

export function flush() {
  sent.push(lines.length);
  lines = [];
}

export const sizes = () => sent.slice();
