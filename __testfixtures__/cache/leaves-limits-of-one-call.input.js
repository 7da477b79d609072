exports.lookUpAll = function (names, find) {
  const entries = new Map();
  return names.map((name) => {
    const known = entries.get(name);
    if (known && Date.now() - known.at < 1000) return known.value;
    const value = find(name);
    entries.set(name, { value, at: Date.now() });
    if (entries.size > 50) entries.clear();
    return value;
  });
};
