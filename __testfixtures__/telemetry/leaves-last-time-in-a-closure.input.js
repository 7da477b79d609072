export function throttled(write, gap) {
  let last = 0;
  return (line) => {
    const now = Date.now();
    if (now - last < gap) return false;
    last = now;
    write(line);
    return true;
  };
}
