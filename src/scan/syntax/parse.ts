import { parseSync } from "oxc-parser";
import type { Comment, EcmaScriptModule, ParseResult, ParserOptions, Program } from "oxc-parser";
import { SyntaxFailure } from "../../errors.ts";
import { isMarkedAsFlow, unmarkedAsFlow, withoutFlowTypes, withTypeImports } from "./flow-types.ts";
import { languageOf } from "./language.ts";
import type { Language } from "./language.ts";
import { lineStartsOf, positionAt } from "./lines.ts";
import { tooDeepAt } from "./nesting.ts";
import type { Parse } from "./raw-transfer.ts";

/** A file's text with its syntax tree. Offsets in the tree are UTF-16 units into `text`. */
export interface SyntaxFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text as it was parsed, with blanks for Flow's types; undefined where it has none. */
  readonly untyped?: string;
  readonly language: Language;
  readonly program: Program;
  readonly comments: readonly Comment[];
  /** The module record: static imports and exports, `import()` and `import.meta`. */
  readonly module: EcmaScriptModule;
  /** Offsets at which lines begin. */
  readonly lineStarts: readonly number[];
  /** Files beside this one, where there is a project around it. */
  readonly neighbours?: () => readonly SyntaxFile[];
  /** Whether types go without `undefined` until they name it, as far as is known; see nullChecks. */
  readonly checksNulls?: () => boolean;
  /** What may run the tests here, each with its oldest version, as far as is known; see testRunners. */
  readonly testRunner?: () => string | null;
}

/**
 * Flow's types are passed over: what else is in the file is where it stands.
 *
 * @param path relative to the root; its extension decides the language and the module kind
 * @param parse see parserForMany
 * @throws SyntaxFailure with the first error's line and column, when the text does not parse
 */
export function parseSource(path: string, text: string, parse: Parse = parseSync): SyntaxFile {
  try {
    const { result, language, lineStarts } = parseText(path, text, "ts", parse);
    const { program, comments, module } = result;
    return { path, text, language, program, comments, module, lineStarts };
  } catch (error) {
    const file = error instanceof SyntaxFailure ? flowSource(path, text, parse) : null;
    if (!file) throw error;
    return file;
  }
}

/** Null for TypeScript, and for what does not parse without its types either. */
function flowSource(path: string, text: string, parse: Parse): SyntaxFile | null {
  if (isTypeScript(path) || tooDeepAt(text) !== null) return null;
  const sourceType = sourceTypeOf(path);
  const plain =
    isMarkedAsFlow(text) || parse(path, text, { lang: "tsx", sourceType }).errors.length === 0
      ? withoutFlowTypes(text)
      : null;
  if (plain === null) return null;
  const untyped = withTypeImports(plain, text);
  const { errors, program, comments, module } = parse(path, untyped, {
    lang: "tsx",
    astType: "ts",
    sourceType,
  });
  if (errors.length > 0) return null;
  // What the comments say of the file went with the types.
  const asWritten = comments.map((each): Comment => ({
    ...each,
    value: text.slice(each.start + 2, each.type === "Block" ? each.end - 2 : each.end),
  }));
  const language = languageOf(path) ?? "jsx";
  return {
    path,
    text,
    untyped,
    language,
    program,
    comments: asWritten,
    module,
    lineStarts: lineStartsOf(text),
  };
}

function isTypeScript(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path);
}

/** What the scan reads of a file. */
export interface ReadProgram {
  readonly program: Program;
  readonly lineStarts: readonly number[];
}

/**
 * The program alone, without what only rewriting needs; a plain ESTree for JavaScript, which is much smaller. Flow's
 * types are read where TypeScript writes them alike, and passed over where it does not.
 * @param parse see parserForMany
 * @throws SyntaxFailure with the first error's line and column, when the text does not parse
 */
export function parseProgram(path: string, text: string, parse: Parse = parseSync): ReadProgram {
  const isTyped = isTypeScript(path);
  try {
    const { result, lineStarts } = parseText(path, text, isTyped ? "ts" : "js", parse);
    return { program: result.program, lineStarts };
  } catch (error) {
    const program = error instanceof SyntaxFailure && !isTyped ? typedProgram(path, text, parse) : null;
    if (!program) throw error;
    return { program, lineStarts: lineStartsOf(text) };
  }
}

/** JavaScript with types, read as if it were TypeScript, else without them; null when that fails too. */
function typedProgram(path: string, text: string, parse: Parse): Program | null {
  if (tooDeepAt(text) !== null) return null;
  const sourceType = sourceTypeOf(path);
  const typed = parse(path, unmarkedAsFlow(text), { lang: "tsx", astType: "ts", sourceType });
  if (typed.errors.length === 0) return typed.program;
  const plain = isMarkedAsFlow(text) ? withoutFlowTypes(text) : null;
  if (plain === null) return null;
  const { program, errors } = parse(path, plain, { lang: "jsx", astType: "js", sourceType });
  return errors.length === 0 ? program : null;
}

function parseText(
  path: string,
  text: string,
  astType: "js" | "ts",
  parse: Parse,
): { result: ParseResult; language: Language; lineStarts: number[] } {
  const language = languageOf(path) ?? "jsx";
  const lineStarts = lineStartsOf(text);
  const failureAt = (message: string, offset: number): SyntaxFailure =>
    new SyntaxFailure(message, {
      code: "syntax",
      location: { path, ...positionAt(lineStarts, offset) },
    });
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== null) throw failureAt("The brackets are nested more deeply than can be parsed", tooDeep);
  const options = { lang: language, astType };
  let result = parse(path, text, { ...options, sourceType: sourceTypeOf(path) });
  // A `.js` file that is neither script nor module may still be CommonJS, where `return` stands at the top level.
  if (result.errors.length > 0 && sourceTypeOf(path) === "unambiguous") {
    const asCommonJs = parse(path, text, { ...options, sourceType: "commonjs" });
    if (asCommonJs.errors.length === 0) result = asCommonJs;
  }
  const failure = result.errors.find((error) => error.severity === "Error");
  if (failure) throw failureAt(failure.message, failure.labels[0]?.start ?? 0);
  return { result, language, lineStarts };
}

function sourceTypeOf(path: string): NonNullable<ParserOptions["sourceType"]> {
  if (/\.c[jt]s$/.test(path)) return "commonjs";
  if (/\.m[jt]s$/.test(path)) return "module";
  return "unambiguous";
}
