const last = new Map();

export function warn(code, group) {
  const before = last.get(group);
  if (before !== undefined && Date.now() - before < 3600000) return false;
  last.set(code, Date.now());
  return true;
}
