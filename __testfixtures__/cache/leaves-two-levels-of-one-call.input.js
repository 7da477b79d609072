export function pairs(all) {
  const seen = {};
  return all.map(([from, to]) => ((seen[from] ??= {})[to] ??= `${from} to ${to}`));
}
