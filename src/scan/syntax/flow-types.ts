import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** What stands before the first token of a file: where Flow looks for its word. */
const LEADING = /^(?:#!.*)?(?:\s+|\/\/.*|\/\*[^]*?\*\/)*/;
const PRAGMA = /@(?=(?:no)?flow\b)/;

/** Whether a file says of itself that it has Flow's types. */
export function isMarkedAsFlow(text: string): boolean {
  return PRAGMA.test(LEADING.exec(text)?.[0] ?? "");
}

/** The text without Flow's word, at which the parser stops; everything stays where it is. */
export function unmarkedAsFlow(text: string): string {
  return text.replace(LEADING, (leading) => leading.replace(PRAGMA, " "));
}

/**
 * The text with blanks for Flow's types, put there by Flow's own tool, which is loaded for the first file that needs
 * it: what else is in the file stays where it is. Null where the tool does not understand it, or moves something.
 */
export function withoutFlowTypes(text: string): string | null {
  const removeTypes = require("flow-remove-types") as typeof import("flow-remove-types").default;
  try {
    const plain = removeTypes(text, { all: true }).toString();
    return plain.length === text.length ? plain : null;
  } catch {
    return null;
  }
}

/** As TypeScript has them too. */
const TYPE_IMPORT = /\bimport\s+type\s+(?:[\w$]+|\{[^{}]*\})\s+from\s*(["'])[^"'\r\n]*\1[^\S\r\n]*;?/g;

/** The text without types, `import type { Dish } from "./dish"` left out: where the imports stand is code. */
export function withTypeImports(plain: string, text: string): string {
  let whole = plain;
  for (const { 0: statement, index } of text.matchAll(TYPE_IMPORT)) {
    whole = whole.slice(0, index) + statement + whole.slice(index + statement.length);
  }
  return whole;
}
