export function titlesOf(names, read) {
  const pages = new Map();
  for (const name of names) {
    if (!pages.has(name)) pages.set(name, read(name));
  }
  return names.map((name) => pages.get(name).title);
}
