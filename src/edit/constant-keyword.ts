import { codeOf } from "./file-style.ts";
import { shown } from "./habit.ts";
import type { ParsedText } from "./parsed-text.ts";

/**
 * How a name is declared at a file's top that is given one value: some write `let` for all but true constants, `const
 * LIMIT = 5`, and have a linter hold them to it.
 */
export function constantKeyword(file: ParsedText): "let" | "const" {
  return shown(file, (each) => keywordShown(each, ANY_CONST, ANY_LET)) ?? "const";
}

/**
 * The same in a function, where some write `const` for nothing, and some know no other word than `var`: not those of a
 * file that has another one.
 */
export function constantKeywordWithin(file: ParsedText): "let" | "const" | "var" {
  const word =
    shown(file, (each) => keywordShown(each, CONST_WITHIN, LET_WITHIN) ?? varShown(each)) ?? "const";
  return word === "var" && hasBlockScope(file) ? "const" : word;
}

function varShown(file: ParsedText): "var" | null {
  return /^[ \t]+var\s/m.test(codeOf(file)) && !hasBlockScope(file) ? "var" : null;
}

function hasBlockScope(file: ParsedText): boolean {
  return /\b(?:const|let)\s/.test(codeOf(file));
}

/**
 * Null where nothing tells: all that is declared by `let` is assigned anew somewhere, and there is no other `const`.
 */
function keywordShown(file: ParsedText, constants: RegExp, kept: RegExp): "let" | "const" | null {
  const code = codeOf(file);
  if (constants.test(code)) return "const";
  const assigned = new Set(
    [...code.matchAll(ASSIGNED)].map(([, assigned, counted, behind]) => assigned ?? counted ?? behind),
  );
  return [...code.matchAll(kept)].some(([, name, taken]) => !assigned.has(name ?? taken)) ? "let" : null;
}

const ANY_CONST = /\bconst\s+(?!enum\b)(?![A-Z][A-Z0-9_]*\b)[\w${[]/;
const CONST_WITHIN = /^[ \t]+const\s+(?!enum\b)[\w${[]/m;

const LET_WITHIN = /^[ \t]+let\s+([\w$]+|[{[])[^=;\n]*=(?!=)/gm;

/**
 * In a function, or what a module is taken in by: whatever stands beside state may be taken for state by its author.
 */
const ANY_LET = new RegExp(`${LET_WITHIN.source}|^let\\s+([\\w$]+|[{[])[^=;\\n]*=\\s*require\\(`, "gm");

/** `name = …`, `name += …` in no declaration; `++name`, `name++`. */
const ASSIGNED =
  /(?<![.\w$]|\b(?:let|const|var)\s+)([\w$]+)\s*(?:\*\*|<<|>>>?|&&|\|\||\?\?|[-+*/%&|^])?=(?![=>])|(?:\+\+|--)([\w$]+)|([\w$]+)(?:\+\+|--)/g;
