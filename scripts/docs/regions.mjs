/**
 * Replaces what stands between `<!-- generated: name -->` and `<!-- end: name -->`.
 *
 * @param {string} text the page
 * @param {Readonly<Record<string, string>>} regions new contents by name
 * @param {string} path for the error message
 */
export function fillRegions(text, regions, path) {
  return Object.entries(regions).reduce(
    (page, [name, content]) => fillRegion(page, name, content, path),
    text,
  );
}

function fillRegion(page, name, content, path) {
  const opening = `<!-- generated: ${name} -->`;
  const start = page.indexOf(opening);
  const end = page.indexOf(`<!-- end: ${name} -->`);
  if (start < 0 || end < start)
    throw new Error(`${path} has no region "${name}": add ${opening} and its end`);
  return `${page.slice(0, start + opening.length)}\n\n${content.trim()}\n\n${page.slice(end)}`;
}
