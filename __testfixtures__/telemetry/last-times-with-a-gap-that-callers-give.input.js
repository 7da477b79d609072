const last = {};

export function isDue(name, gap) {
  const now = Date.now();
  if (!(name in last) || now - last[name] >= gap) {
    last[name] = now;
    return true;
  }
  return false;
}
