import { constantKeyword } from "../../src/edit/constant-keyword.ts";
import { codeOf } from "../../src/edit/file-style.ts";
import { shown } from "../../src/edit/habit.ts";
import type { ParsedText } from "../../src/edit/parsed-text.ts";
import type { Edit } from "../../src/model/edit.ts";
import { nodeIn, nodesIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { aroundFacade, separatingEdits } from "../declaration/split-statement.ts";
import { withoutAnnotation } from "../declaration/without-annotation.ts";
import { aroundInitialiser, NO_CAST } from "./cast-in-comment.ts";
import type { Cast } from "./cast-in-comment.ts";
import { annotated, explicitHolderType } from "./explicit-type.ts";
import { wrapInitialiser } from "./facade-call.ts";
import { commentTypeEdits, flowTypeEdits, VALUE_ONLY } from "./holder-type.ts";
import type { HolderType } from "./holder-type.ts";
import { typeArgument } from "./type-argument.ts";

/** What a holder needs to know of the place that declares its state: a variable's declaration, or a field. */
export type HolderSite = Omit<Declaration, "variable" | "declarator">;

/**
 * The edits that put a holder (`cell`, `context`) in the place of a scalar's declaration; its accesses are another's
 * work.
 * @param holder its type where the file says types in comments, or in Flow's words
 */
export function holderEdits(
  declaration: HolderSite,
  callee: string,
  flag: string,
  holder: HolderType = VALUE_ONLY,
  cast: Cast = NO_CAST,
): readonly Edit[] {
  const typed = { explicit: "", typeArguments: typeArgumentsOf(declaration) };
  return holderEditsTyped(declaration, callee, flag, typed, holder, cast);
}

/**
 * The same with the holder's own type behind the name; null where it cannot be written.
 * @param isSaidOnce the call takes its type from there
 */
export function explicitHolderEdits(
  declaration: HolderSite,
  callee: string,
  flag: string,
  isSaidOnce = false,
): readonly Edit[] | null {
  const typeArguments = typeArgumentsOf(declaration);
  const type = explicitHolderType(declaration, callee, typeArguments);
  if (type === null) return null;
  const typed = { explicit: type, typeArguments: isSaidOnce ? "" : typeArguments };
  const edits = holderEditsTyped(declaration, callee, flag, typed, VALUE_ONLY, NO_CAST);
  return annotated(edits, declaration, type);
}

function holderEditsTyped(
  declaration: HolderSite,
  callee: string,
  flag: string,
  { explicit, typeArguments }: { readonly explicit: string; readonly typeArguments: string },
  holder: HolderType,
  cast: Cast,
): readonly Edit[] {
  const { tree, name, annotation, init, nameEnd } = declaration;
  const legacy = cast.open + (init ? tree.textOf(init) : emptyValueOf(declaration)) + cast.close;
  const flow = flowTypeEdits(declaration, holder);
  const gone = flow ?? (annotation ? [{ start: annotation.start, end: annotation.end, text: "" }] : []);
  const removed = gone.reduce((sum, { start, end }) => sum + end - start, 0);
  const call = { callee, typeArguments, name, flag };
  const { indent, length } = aroundFacade(declaration, removed);
  const widened = gone.reduce((sum, { text }) => sum + text.length, explicit.length);
  const { open, close } = wrapInitialiser(tree, call, legacy, { indent, length: length + widened });
  const value = init
    ? aroundInitialiser(tree, init, open, close, cast)
    : [insertion(tree.path, annotation?.end ?? nameEnd, ` = ${open}${legacy}${close}`)];
  return [
    ...keywordEdits(declaration),
    ...separatingEdits(declaration),
    ...(flow ?? withoutAnnotation(declaration)),
    ...commentTypeEdits(declaration, holder),
    ...value,
  ];
}

/**
 * `let` becomes `const` where it declares nothing else, and where the project writes `const` for what stays as it is;
 * a `var` stays: it may be hoisted, and ES5 knows no other.
 */
export function keywordEdits({
  tree,
  statement,
  keyword,
  isSole,
}: Pick<HolderSite, "tree" | "statement" | "keyword" | "isSole">): readonly Edit[] {
  if (keyword !== "let" || !isSole) return [];
  const text = constantKeyword(tree.syntax);
  if (text === keyword) return [];
  return [{ path: tree.path, start: statement.start, end: statement.start + "let".length, text }];
}

function typeArgumentsOf(declaration: HolderSite): string {
  const { tree, annotation, statement } = declaration;
  if (annotation) {
    const type = tree.textOf(annotation).replace(/^:\s*/, "");
    if (statement.optional === true) return `<${orUndefined(annotation, type)}>`;
    return typeArgument(tree, annotation);
  }
  const evolving = /\.[cm]?tsx?$/.test(tree.path) ? evolvingType(declaration) : null;
  return evolving === null ? "" : `<${evolving}>`;
}

/** What the compiler takes a variable for whose type grows with each assignment; null for any other. */
export function evolvingType({ init }: Pick<HolderSite, "init">): string | null {
  if (isAsserted(init) || !isEvolving(unwrapped(init))) return null;
  return init?.type === "ArrayExpression" ? "any[]" : "any";
}

/** `static made?: T` has no value until one is given. */
function orUndefined(annotation: SyntaxNode, type: string): string {
  const kind = nodeIn(annotation, "typeAnnotation")?.type ?? "";
  return /^TS(Function|Constructor|Conditional|Infer)Type$/.test(kind)
    ? `(${type}) | undefined`
    : `${type} | undefined`;
}

/** `undefined as Settings | undefined` says its type itself. */
function isAsserted(init: SyntaxNode | null): boolean {
  return init?.type === "TSAsExpression" || init?.type === "TSTypeAssertion";
}

/** Without an annotation the compiler lets the type of these grow with each assignment; a holder's type is fixed. */
function isEvolving(init: SyntaxNode | null): boolean {
  if (!init || (init.type === "Literal" && init.value === null && !("regex" in init && init.regex)))
    return true;
  if (init.type === "ArrayExpression") return (init.elements as unknown[]).length === 0;
  return init.type === "Identifier" && init.name === "undefined";
}

/**
 * A declared type without `undefined` in it was never checked against the missing initialiser: what fits all types
 * stands there instead. Linters ban `undefined!` more often than not, so only who writes such marks gets one.
 */
function emptyValueOf({ tree, annotation, statement }: HolderSite): string {
  if (statement.optional === true || tree.syntax.checksNulls?.() === false) return "undefined";
  const type = nodeIn(annotation, "typeAnnotation");
  const members = type?.type === "TSUnionType" ? nodesIn(type, "types") : [type];
  if (type === null || members.some((member) => TAKES_UNDEFINED.has(member?.type ?? ""))) return "undefined";
  return shown(tree.syntax, writesTheMark) === true ? "undefined!" : "undefined as never";
}

/** A comment that lets a line off the rule shows that a linter holds the others to it. */
function writesTheMark(file: ParsedText): boolean | null {
  if (file.comments.some(({ value }) => LETS_THE_MARK.test(value))) return false;
  return MARK.test(codeOf(file)) ? true : null;
}

/** For a line: a file that lets itself off as a whole writes the mark. */
const LETS_THE_MARK = /\beslint-disable-(?:next-)?line\b.*\bno-non-null-assertion\b/;

/** `found!.name`, `let found!: Name`; not `found != name`. */
const MARK = /[\w$)\]]!(?=[.,;:)\]}([?]|\s*(?:[-+*/%<>&|]|$)|\s*as\b)/m;

const TAKES_UNDEFINED = new Set(["TSUndefinedKeyword", "TSAnyKeyword", "TSUnknownKeyword", "TSVoidKeyword"]);

function insertion(path: string, offset: number, text: string): Edit {
  return { path, start: offset, end: offset, text };
}
