import { codeOf } from "./file-style.ts";
import { shown } from "./habit.ts";
import type { ParsedText } from "./parsed-text.ts";

/**
 * How a name is declared that is given one value: some write `let` for all but true constants, `const LIMIT = 5`, and have a
 * linter hold them to it.
 */
export function constantKeyword(file: ParsedText): "let" | "const" {
  return shown(file, keywordShown) ?? "const";
}

/** Null where nothing tells: all that is declared by `let` is assigned anew somewhere, and there is no other `const`. */
function keywordShown(file: ParsedText): "let" | "const" | null {
  const code = codeOf(file);
  if (/\bconst\s+(?!enum\b)(?![A-Z][A-Z0-9_]*\b)[\w${[]/.test(code)) return "const";
  const assigned = new Set(
    [...code.matchAll(ASSIGNED)].map(([, assigned, counted, behind]) => assigned ?? counted ?? behind),
  );
  const kept = [...code.matchAll(WITHIN_OR_TAKEN)].filter(
    ([, within, taken]) => !assigned.has(within ?? taken),
  );
  return kept.length > 0 ? "let" : null;
}

/** In a function, or what a module is taken in by: whatever stands beside state may be taken for state by its author. */
const WITHIN_OR_TAKEN =
  /^[^\S\n]+let\s+([\w$]+|[{[])[^=;\n]*=(?!=)|^let\s+([\w$]+|[{[])[^=;\n]*=\s*require\(/gm;

/** `name = …`, `name += …` in no declaration; `++name`, `name++`. */
const ASSIGNED =
  /(?<![.\w$]|\b(?:let|const|var)\s+)([\w$]+)\s*(?:\*\*|<<|>>>?|&&|\|\||\?\?|[-+*/%&|^])?=(?![=>])|(?:\+\+|--)([\w$]+)|([\w$]+)(?:\+\+|--)/g;
