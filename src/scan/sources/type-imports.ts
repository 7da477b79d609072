const WHOLE_CLAUSE = /\bimport\s+type\b([^;"']*?)\bfrom\s*["']([^"'\n]+)["']/g;
const INLINE = /\bimport\s[^;"'{}]*\{([^}"']*\btype\s[^}"']*)\}\s*from\s*["']([^"'\n]+)["']/g;

/**
 * True when the text takes the type of a value from a module: `import type { level }` whose `typeof level` would become the
 * holder's. A class, an interface or an alias that is imported for its type says nothing about what the module holds.
 */
export function takesTypeOfValue(text: string, refersTo: (specifier: string) => boolean): boolean {
  return typeImports(text)
    .filter(([, , specifier = ""]) => refersTo(specifier))
    .some(([, clause = ""]) => localNames(clause).some((name) => isAskedFor(text, name)));
}

/** Each import of types: all of it, its clause and its specifier. */
export function typeImports(text: string): readonly (readonly (string | undefined)[])[] {
  return [
    ...[...text.matchAll(WHOLE_CLAUSE)].map((match) => [...match]),
    ...[...text.matchAll(INLINE)].map(onlyTypes),
  ];
}

function onlyTypes([all, clause = "", specifier]: readonly string[]): readonly (string | undefined)[] {
  const types = clause.split(",").filter((entry) => /^\s*type\s/.test(entry));
  return [all, types.join(","), specifier];
}

/** The last word of each entry: of `a`, `type a`, `b as a`, `* as a`. */
function localNames(clause: string): readonly string[] {
  return clause.split(/[{},]/).flatMap((entry) => /([\w$]+)\s*$/.exec(entry)?.[1] ?? []);
}

/** By `typeof`, or by whoever it is exported to again. */
function isAskedFor(text: string, name: string): boolean {
  const spelled = name.replaceAll("$", "\\$");
  const asked = `\\btypeof\\s+${spelled}(?![\\w$])`;
  const exported = `\\bexport\\s+(?:type\\s*)?\\{[^}]*(?<![\\w$])${spelled}(?![\\w$])`;
  return new RegExp(`${asked}|${exported}`).test(text);
}

/** All that `isAskedFor` looks at. */
export function namesAskedFor(text: string): readonly string[] {
  return text.match(/\btypeof\s+[\w$]+|\bexport\s+(?:type\s*)?\{[^}]*/g) ?? [];
}
