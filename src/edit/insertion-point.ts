import { OF_NEXT_LINE } from "./directive.ts";
import { endOfHeader, endOfHeaderBelow, endOfLineAt } from "./header-comments.ts";
import {
  isBuiltinModule,
  isOwnFile,
  partsBuiltins,
  partsOwnFiles,
  placeByNames,
  placeOfPackage,
  type RunOf,
} from "./import-order.ts";
import { lineStart } from "./line-start.ts";
import { isAlias, isImport, isRequire } from "./module-statement.ts";
import { isImportOf } from "./name-list.ts";
import type { ImportedName } from "./name-list.ts";
import { statementsOf } from "./parsed-text.ts";
import type { ParsedText, TreeNode } from "./parsed-text.ts";

/** Where a new import goes, and whether it follows a line of its kind or opens a block of its own. */
export interface InsertionPoint {
  readonly offset: number;
  /** `after-line`: at the end of a line; `before-line`: at the start of one. */
  readonly place: "after-line" | "before-line";
  /** False when a blank line should part the import from what is on the other side of it. */
  readonly joinsBlock: boolean;
}

/**
 * Among the imports (or requires) at the head of the file, in their order, else after directives, licence and
 * pragmas.
 * @param specifier the package that is imported
 * @param names what it takes in, in order
 * @param firstUse where the file first needs it: requires below other statements may be early enough, those at the
 * head too late
 */
export function importPointOf(
  file: ParsedText,
  kind: "esm" | "cjs",
  specifier: string,
  names: readonly ImportedName[],
  firstUse?: number,
): InsertionPoint {
  const head = headOf(file, kind);
  if (kind === "cjs" && head.run.length > 0 && firstUse !== undefined)
    return amongRequires(file, specifier, head, names, firstUse);
  const isSaid = head.run.length > 0;
  const around = isSaid ? head : (laterHead(file, kind, firstUse) ?? head);
  return amongLines(file, kind, specifier, around, names);
}

/** Those that come after the first use are too late to stand beside. */
function amongRequires(
  file: ParsedText,
  specifier: string,
  { above, run }: Head,
  names: readonly ImportedName[],
  firstUse: number,
): InsertionPoint {
  const early = run.filter(({ end }) => end <= firstUse);
  const first = early.length === 0 ? lineOf(file, run[0] as TreeNode) : null;
  if (first !== null) return { offset: first, place: "before-line", joinsBlock: true };
  return amongLines(file, "cjs", specifier, { above, run: early }, names);
}

function amongLines(
  file: ParsedText,
  kind: "esm" | "cjs",
  specifier: string,
  { above, run }: Head,
  names: readonly ImportedName[],
): InsertionPoint {
  const runOf: RunOf = (each) => headOf(each, kind).run;
  const place = placeOfPackage(file, run, specifier, runOf);
  const opensBlock =
    place.joinsNext && place.index === 0 && isOwnFile(run[0] as TreeNode) && partsOwnFiles(file, runOf);
  const { index, joinsNext } = opensBlock ? place : placeByNames(file, run, place, names, runOf);
  const next = joinsNext ? lineOf(file, run[index] as TreeNode) : null;
  if (next !== null) return { offset: next, place: "before-line", joinsBlock: !opensBlock };
  const last = run[joinsNext ? run.length - 1 : index - 1] ?? above.at(-1);
  const header = last?.directive ? endOfHeaderBelow(file, last) : null;
  if (last && header === null) {
    const joinsBlock = last.type !== DIRECTIVE && !(isBuiltinModule(last) && partsBuiltins(file, runOf));
    return { offset: endOfLine(file, last.end), place: "after-line", joinsBlock };
  }
  return { offset: header ?? endOfHeader(file), place: "before-line", joinsBlock: false };
}

/**
 * Where an import belongs that takes in these names from now on, among others that stand by what they take in: further
 * up, as a list comes above single names. Null where it may stay.
 */
export function pointOfGrown(
  file: ParsedText,
  specifier: string,
  names: readonly ImportedName[],
): InsertionPoint | null {
  const runOf: RunOf = (each) => headOf(each, "esm").run;
  const run = runOf(file);
  const at = run.findIndex((each) => isImportOf(each, specifier));
  const { index } = placeByNames(file, run, { index: at, joinsNext: true }, names, runOf);
  const offset = index === at ? null : lineOf(file, run[index] as TreeNode);
  return offset === null ? null : { offset, place: "before-line", joinsBlock: true };
}

const DIRECTIVE = "ExpressionStatement";

/**
 * The start of a statement's line; null where other code stands on it, or a comment above it that speaks to a tool of
 * it.
 */
function lineOf({ text, comments }: ParsedText, { start }: TreeNode): number | null {
  const offset = lineStart(text, start);
  if (text.slice(offset, start).trim() !== "") return null;
  const above = comments.findLast(({ end }) => end <= offset);
  return above && text.slice(above.end, offset).trim() === "" && OF_NEXT_LINE.test(above.value)
    ? null
    : offset;
}

interface Head {
  /** The directives, and Flow's types above requires; all that stands above the run, where there is one. */
  readonly above: readonly TreeNode[];
  /** The leading run of imports; a later import does not count, code stands before it. */
  readonly run: readonly TreeNode[];
}

function headOf(file: ParsedText, kind: "esm" | "cjs"): Head {
  const statements = statementsOf(file);
  let at = endOfRun(statements, 0, ({ directive }) => Boolean(directive));
  // Types are taken out again, wherever requires stand.
  if (kind === "cjs") at = endOfRun(statements, at, ({ importKind }) => importKind === "type");
  const first = kind === "cjs" ? endOfRun(statements, at, isShownFunction) : at;
  let end = endOfRun(statements, first, isRequire);
  // Imports are done first, wherever they stand among requires.
  const isLast = (node: TreeNode): boolean => !isAlias(node) && (kind === "cjs" || isImport(node));
  while (end > first && !isLast(statements[end - 1] as TreeNode)) end--;
  const run = statements.slice(first, end).filter((each) => kind === "cjs" || isImport(each));
  return { above: statements.slice(0, run.length > 0 ? first : at), run };
}

/**
 * `var VERSION = 1; var fs = require("fs");`, `process.title = "worker"; import fs from "fs";`: the first requires or
 * imports that stand below something else, if all are above `firstUse`. Where imports are compiled to requires they are
 * done in their place.
 */
function laterHead(file: ParsedText, kind: "esm" | "cjs", firstUse = 0): Head | null {
  const statements = statementsOf(file);
  const isPart = kind === "esm" ? isImport : isRequireOfName;
  const first = statements.findIndex(isPart);
  if (first === -1) return null;
  const end = endOfRun(statements, first, isPart);
  if ((statements[end - 1] as TreeNode).end > firstUse) return null;
  return { above: statements.slice(0, first), run: statements.slice(first, end) };
}

function isRequireOfName(statement: TreeNode): boolean {
  return statement.type === "VariableDeclaration" && isRequire(statement);
}

function endOfRun(
  statements: readonly TreeNode[],
  from: number,
  isPart: (node: TreeNode) => boolean,
): number {
  let at = from;
  while (statements[at] && isPart(statements[at] as TreeNode)) at++;
  return at;
}

/** `module.exports = run;` above the requires, which shows a function that stands below; it runs nothing. */
function isShownFunction(statement: TreeNode): boolean {
  return statement.type === "ExpressionStatement" && isExportOfName(statement.expression as TreeNode);
}

function isExportOfName({ type, operator, left, right }: TreeNode): boolean {
  if (type !== "AssignmentExpression" || operator !== "=") return false;
  if (!/^(?:module\.)?exports\b/.test(plainName(left as TreeNode))) return false;
  return (right as TreeNode).type === "Identifier" || isExportOfName(right as TreeNode);
}

/** `module.exports.run`; empty for anything else than plain names. */
function plainName(node: TreeNode): string {
  if (node.type === "Identifier") return String(node.name);
  if (node.type !== "MemberExpression" || node.computed === true) return "";
  return `${plainName(node.object as TreeNode)}.${plainName(node.property as TreeNode)}`;
}

/** The end of the statement's line, unless another statement begins on it. */
function endOfLine(file: ParsedText, offset: number): number {
  const end = endOfLineAt(file.text, offset);
  const shared = statementsOf(file).some((statement) => statement.start >= offset && statement.start < end);
  return shared ? offset : end;
}
