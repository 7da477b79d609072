const warned = new Set();

export function warnOnce(name) {
  if (warned.has(name)) return;
  warned.add(name);
  console.warn(name);
}
