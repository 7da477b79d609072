import { shown } from "./habit.ts";
import { statementsOf } from "./parsed-text.ts";
import type { ParsedText, TreeNode } from "./parsed-text.ts";

/** How a file is written, so that what is inserted looks as if its author had typed it. */
export interface FileStyle {
  readonly quote: '"' | "'";
  readonly semicolons: boolean;
  readonly eol: "\n" | "\r\n" | "\r";
  readonly indent: string;
  /** Blanks inside the braces of `{ a }`. */
  readonly spacedBraces: boolean;
  /** Blanks inside the brackets of `run( it )`. */
  readonly spacedParens: boolean;
  /** A blank between `function` and the parameters of one without a name. */
  readonly spacedFunctions: boolean;
  /** Braces around every branch of an `if`, be it one statement. */
  readonly bracedBranches: boolean;
  /** After the last entry of an object that stands on several lines. */
  readonly trailingCommas: boolean;
  /** After the last argument of a call on several lines, whatever stands after entries of objects. */
  readonly argumentCommas: boolean;
  /** No syntax newer than ES5 stands in the file, and some syntax that ES2015 would replace does. */
  readonly es5: boolean;
}

/** Reads the habits off the text; where the file shows none, those of its neighbours, else the habits most code has. */
export function fileStyleOf(file: ParsedText): FileStyle {
  const es5 = isEs5(file);
  const trailingCommas = shown(file, hasTrailingCommas) ?? !es5;
  return {
    quote: shown(file, ({ text }) => quoteOf(text)) ?? '"',
    semicolons: shown(file, hasSemicolons) ?? true,
    eol: eolOf(file.text),
    indent: shown(file, ({ text }) => indentOf(text)) ?? "  ",
    spacedBraces: shown(file, hasSpacedBraces) ?? true,
    spacedParens: shown(file, hasSpacedParens) ?? false,
    // Few ask, and where no function is without a name the neighbours would be read for it.
    get spacedFunctions() {
      return shown(file, hasSpacedFunctions) ?? true;
    },
    get bracedBranches() {
      return shown(file, hasBracedBranches) ?? false;
    },
    trailingCommas,
    // Older engines take one after an entry, and none here.
    get argumentCommas() {
      return shown(file, hasArgumentCommas) ?? (trailingCommas && !es5);
    },
    es5,
  };
}

/**
 * Counted over code on one line; the braces of template strings, JSX, of repetitions (`{1,4}`) and of escapes
 * (`\p{L}`) say nothing.
 */
function hasSpacedBraces(file: ParsedText): boolean | null {
  const code = codeOf(file);
  const spaced = count(code, /(?<![$=>])\{[^\S\n]\w/g);
  const tight = count(code, /(?<![$=>]|\\[pPu])\{(?!\d+(?:,\d*)?\})\w/g);
  return spaced + tight === 0 ? null : spaced >= tight;
}

/** Counted over calls and declarations that take something on the same line. */
function hasSpacedParens(file: ParsedText): boolean | null {
  const code = codeOf(file);
  const spaced = count(code, /[\w$]\([^\S\n]+[^\s)]/g);
  const tight = count(code, /[\w$]\([^\s)]/g);
  return spaced + tight === 0 ? null : spaced > tight;
}

function hasSpacedFunctions(file: ParsedText): boolean | null {
  const code = codeOf(file);
  const spaced = count(code, /\bfunction \(/g);
  const tight = count(code, /\bfunction\(/g);
  return spaced + tight === 0 ? null : spaced >= tight;
}

function hasBracedBranches(file: ParsedText): boolean | null {
  const code = codeOf(file);
  const braced = count(code, /\bif ?\([^\n]*\) ?\{/g);
  const bare = count(code, /\bif ?\([^\n]*\) (?!in |instanceof )[\w$]/g);
  return braced + bare === 0 ? null : bare === 0;
}

/** Counted over closing brackets on lines of their own: below a comma, or below an entry, `key: value`, without one. */
function hasTrailingCommas(file: ParsedText): boolean | null {
  const code = codeOf(file);
  const commas = count(code, /,[^\S\n]*\r?\n[^\S\n]*[}\])]/g);
  const none = count(code, /\n[^\S\n]*[\w$]+: [^\n]*[^\s,;{[(]\r?\n[^\S\n]*\}(?=[,;)])/g);
  const bare = commas + none === 0 ? count(code, BARE_OBJECT) : 0;
  return commas + none + bare === 0 ? null : commas >= none + bare;
}

/** The same where no semicolon tells an object from a type: one that is assigned, handed over or returned. */
const BARE_OBJECT =
  /(?:(?<!\btype [\w$<>, ]*)= |\(|\breturn )\{\r?\n[^{}]*[\w$]+: [^\n{}]*[^\s,;{}[(]\r?\n[^\S\n]*\}/g;

/** Counted over closing parentheses on lines of their own, of which those below one line alone may close anything. */
function hasArgumentCommas(file: ParsedText): boolean | null {
  const code = codeOf(file);
  const commas = count(code, /,[^\S\n]*\r?\n[^\S\n]*\)/g);
  const none = count(code, /,[^\S\n]*\r?\n(?![^\S\n]*\.\.\.)[^\n]*[^\s,;([{]\r?\n[^\S\n]*\)/g);
  return commas + none === 0 ? null : commas >= none;
}

function quoteOf(text: string): '"' | "'" | null {
  const code = text.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, "");
  const imports = /(?:from|import|require\()\s*(["'])/.exec(code);
  if (imports) return imports[1] as '"' | "'";
  const [double, single] = [count(code, /"[^"'\n]*"/g), count(code, /'[^"'\n]*'/g)];
  if (double + single === 0) return null;
  return double >= single ? '"' : "'";
}

/** As most statements at the top end; where none could have one, as lines further in do. */
function hasSemicolons(file: ParsedText): boolean | null {
  const ending = statementsOf(file).filter(takesSemicolon);
  if (ending.length === 0) return hasSemicolonsWithin(withoutComments(file));
  const withSemicolon = ending.filter((statement) => file.text[statement.end - 1] === ";");
  return withSemicolon.length * 2 >= ending.length;
}

/** A class on one line ends in a brace, whatever its author's habit. */
function hasSemicolonsWithin(code: string): boolean | null {
  if (/;\s*(?:\r?\n|$)/.test(code)) return true;
  return /[\w)\]"'`][^\S\n]*(?:\n|$)/.test(code) ? false : null;
}

const WITH_SEMICOLON = new Set([
  "ImportDeclaration",
  "VariableDeclaration",
  "ExpressionStatement",
  "ExportAllDeclaration",
  "ReturnStatement",
]);

function takesSemicolon(statement: TreeNode): boolean {
  return WITH_SEMICOLON.has(statement.type);
}

function eolOf(text: string): "\n" | "\r\n" | "\r" {
  const crlf = count(text, /\r\n/g);
  const lf = count(text, /\n/g) - crlf;
  if (crlf > lf) return "\r\n";
  return lf === 0 && text.includes("\r") ? "\r" : "\n";
}

/**
 * How much further in most lines stand than the one above them, where they are: of a few lines that are lined up with
 * something else the shortest says nothing. What is wrapped further in than a step says nothing either.
 */
function indentOf(text: string): string | null {
  const indents = text.match(/^(?:\t+| *)(?=[^\s*])/gm) ?? [];
  if (indents.some((indent) => indent.startsWith("\t"))) return "\t";
  const steps = new Map<number, number>();
  let before = 0;
  for (const { length } of indents) {
    const step = length - before;
    if (step >= 2 && step <= 8) steps.set(step, (steps.get(step) ?? 0) + 1);
    before = length;
  }
  const [most] = [...steps].sort(([one, times], [other, often]) => often - times || one - other);
  return most ? " ".repeat(most[0]) : null;
}

const MODERN =
  /=>|`|\bvar\s*[{[]|\b(?:let|const|class|async|await|import|export|yield)\s+[\w${[(*]|[\w$\]}]\s+of\s+[\w$["'{]|\.\.\.\w|\?\?|\?\.[^\d]|\bimport\s*["']/;

function isEs5(file: ParsedText): boolean {
  const code = codeOf(file);
  return /\b(?:var|function)\b/.test(code) && !MODERN.test(code);
}

/** Without comments, and with nothing in its strings. */
export function codeOf(file: ParsedText): string {
  return withoutComments(file).replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}

function withoutComments(file: ParsedText): string {
  let code = "";
  let at = 0;
  for (const comment of file.comments) {
    code += file.text.slice(at, comment.start);
    at = comment.end;
  }
  return code + file.text.slice(at);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
