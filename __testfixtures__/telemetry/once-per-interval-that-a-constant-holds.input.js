const HOUR = 60 * 60 * 1000;
const last = {};

export function isDue(name) {
  const now = Date.now();
  if (!(name in last) || now - last[name] >= HOUR) {
    last[name] = now;
    return true;
  }
  return false;
}
