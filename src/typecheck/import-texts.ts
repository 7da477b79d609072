/** What a text imports, in any way that it can be written; of comments and strings more than is so. */
const SPECIFIER = /\b(?:from|import|require)\s*(?:\(\s*)?(?:\/\*[^*]*\*\/\s*)?(["'`])([^"'`\n]+)\1/g;

export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, , specifier] of text.matchAll(SPECIFIER)) found.add(specifier as string);
  return [...found];
}

/** `export * from`, `export { name } from`: who imports it may mean another module. */
export function handsOn(text: string): boolean {
  return /\bexport\s*(?:\*|\{[^}]*\})\s*from\b/.test(text);
}

/**
 * Whether a file may say something to others that do not import it: globals, what is added to modules, what it refers
 * to.
 */
export function speaksToAll(file: string, text: string): boolean {
  return (
    /\.d\.[cm]?ts$/.test(file) ||
    /\bdeclare\s+(?:global|module)\b/.test(text) ||
    /^\s*\/\/\/\s*<reference\b/m.test(text) ||
    !isModule(file, text)
  );
}

function isModule(file: string, text: string): boolean {
  if (/^\s*(?:import|export)\b/m.test(text)) return true;
  return /\.[cm]?jsx?$/.test(file) && /\brequire\s*\(|\bexports\b/.test(text);
}
