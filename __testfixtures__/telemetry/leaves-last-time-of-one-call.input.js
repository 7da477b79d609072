export function due(names, gap) {
  const last = {};
  return names.filter((name) => {
    const now = Date.now();
    if (!(name in last) || now - last[name] >= gap) {
      last[name] = now;
      return true;
    }
    return false;
  });
}
