const last = new Map();

export function warn(code) {
  if (last.get(code) && Date.now() - last.get(code) < 3600000) return false;
  last.set(code, Date.now());
  return true;
}
