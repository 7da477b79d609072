import { isDroppedCall } from "./dropped-call.ts";
import { mayBeModule, moduleKey, nameOfModule } from "./module-key.ts";
import { valueTypesFrom } from "./type-imports.ts";

/** The modules that a text takes in in ways that no analysis of names follows, by the keys of its specifiers. */
export interface SaidLoosely {
  /**
   * By a call (`import()`, `require`, a mock of the test runner) or as a namespace that it exports again; once for
   * each.
   */
  readonly taken: readonly string[];
  readonly reexported: readonly string[];
  /** For the type of a value. */
  readonly typed: readonly string[];
}

/**
 * Reads text, not syntax: a mention in a comment counts, which at worst leaves a site alone. Null for a text that
 * says nothing.
 */
export function saidLoosely(path: string, text: string): SaidLoosely | null {
  const keys = (specifiers: readonly string[]): readonly string[] =>
    specifiers.filter((each) => isNamed(path, each, text)).flatMap((each) => moduleKey(path, each) ?? []);
  const taken = keys(LOOSE.flatMap((pattern) => specifiersIn(text, pattern)));
  const reexported = keys(specifiersIn(text, REEXPORT));
  const typed = keys(valueTypesFrom(text));
  return taken.length + reexported.length + typed.length === 0 ? null : { taken, reexported, typed };
}

const LOOSE = [
  /\(\s*["'`]([^"'`\n]+)["'`]\s*[,)]/g,
  /\bexport\s*\*\s*as\s+[\w$]+\s+from\s*["']([^"'\n]+)["']/g,
] as const;

const REEXPORT = /\bexport\s*(?:\*|\{[^}"']*\})\s*from\s*["']([^"'\n]+)["']/g;

/** A call that only loads the module takes no name of it. */
function specifiersIn(text: string, pattern: RegExp): readonly string[] {
  const found = [...text.matchAll(pattern)].filter(([, specifier = ""]) => mayBeModule(specifier));
  return found.filter((match) => !isDroppedCall(text, match)).map(([, specifier = ""]) => specifier);
}

/** A module that is not named in the text, but by the way to it, is passed over. */
function isNamed(path: string, specifier: string, text: string): boolean {
  return !specifier.startsWith(".") || text.includes(nameOfModule(path, specifier));
}
