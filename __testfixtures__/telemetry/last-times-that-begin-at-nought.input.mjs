const printed = new Map();
const warned = {};
const sent = Object.create(null);
let held = 0;

export const shouldPrint = (key, gap = 100_000) => {
  const elapsed = Date.now() - (printed.get(key) ?? 0);
  if (elapsed <= gap * 1000) {
    held++;
    return held;
  }
  printed.set(key, Date.now());
  return held;
};

export function shouldWarn(code) {
  const before = warned[code] || -Infinity;
  if (100_000 > performance.now() - before) return false;
  warned[code] = performance.now();
  return true;
}

export function shouldSend(to, now) {
  const at = new Date().getTime();
  if (at - (sent[to] || 0) >= 50_000) {
    sent[to] = at;
    return now;
  }
  return null;
}
