const WHOLE_CLAUSE = /\bimport\s+type\b([^;"']*?)\bfrom\s*["']([^"'\n]+)["']/g;
const INLINE = /\bimport\s[^;"'{}]*\{([^}"']*\btype\s[^}"']*)\}\s*from\s*["']([^"'\n]+)["']/g;

/**
 * The modules from which a text takes the type of a value: `import type { level }` whose `typeof level` would become
 * the holder's. A class, an interface or an alias that is imported for its type says nothing about what the module
 * holds.
 */
export function valueTypesFrom(text: string): readonly string[] {
  const imports = typeImports(text);
  if (imports.length === 0) return [];
  const asked = namesAskedFor(text);
  return imports
    .filter(([clause]) => localNames(clause).some((name) => asked.has(name)))
    .map(([, specifier]) => specifier);
}

/** The clause and the specifier of each import of types. */
function typeImports(text: string): readonly (readonly [clause: string, specifier: string])[] {
  const whole = [...text.matchAll(WHOLE_CLAUSE)].map(
    ([, clause = "", specifier = ""]) => [clause, specifier] as const,
  );
  const inline = [...text.matchAll(INLINE)].map(
    ([, clause = "", specifier = ""]) => [onlyTypes(clause), specifier] as const,
  );
  return [...whole, ...inline];
}

function onlyTypes(clause: string): string {
  return clause
    .split(",")
    .filter((entry) => /^\s*type\s/.test(entry))
    .join(",");
}

/** The last word of each entry: of `a`, `type a`, `b as a`, `* as a`. */
function localNames(clause: string): readonly string[] {
  return clause.split(/[{},]/).flatMap((entry) => /([\w$]+)\s*$/.exec(entry)?.[1] ?? []);
}

/** By `typeof`, or by whoever it is exported to again. */
function namesAskedFor(text: string): ReadonlySet<string> {
  const asked = [...text.matchAll(/\btypeof\s+([\w$]+)/g)].map(([, name = ""]) => name);
  const exported = text.match(/\bexport\s+(?:type\s*)?\{[^}]*/g) ?? [];
  return new Set([...asked, ...exported.flatMap((clause) => clause.match(/[\w$]+/g) ?? [])]);
}
