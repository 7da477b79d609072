export function* firstOfEach(entries) {
  const seen = new Map();
  for (const [key, value] of entries) {
    if (seen.has(key)) continue;
    seen.set(key, value);
    yield value;
  }
  seen.clear();
}
