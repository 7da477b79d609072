const warned = new WeakSet<object>();

export function warnOnce(component: object): boolean {
  if (warned.has(component)) return false;
  warned.add(component);
  return true;
}
