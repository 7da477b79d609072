const last = {};

export function warn(code) {
  if (code in last && Date.now() - last[code] < 3600000) return;
  last[code] = Date.now();
  return "warned";
}

export function tell(name) {
  const before = last[name];
  if (before != null && Date.now() - before < 3600000) {
    return "told";
  }
  last[name] = Date.now();
  return "tell";
}
