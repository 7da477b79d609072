export function loggerOf(write, gap) {
  const printed = new Map();
  return (key) => {
    const elapsed = Date.now() - (printed.get(key) ?? 0);
    if (elapsed <= gap) return;
    printed.set(key, Date.now());
    write(key);
  };
}
