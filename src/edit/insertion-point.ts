import { statementsOf } from "./parsed-text.ts";
import type { ParsedText, TreeNode } from "./parsed-text.ts";

/** Where a new import goes, and whether it follows a line of its kind or opens a block of its own. */
export interface InsertionPoint {
  readonly offset: number;
  /** `after-line`: at the end of a line; `before-line`: at the start of one. */
  readonly place: "after-line" | "before-line";
  /** False when a blank line should part the import from what follows. */
  readonly joinsBlock: boolean;
}

/** After the existing imports (or requires) at the head of the file, else after directives, licence and pragmas. */
export function importPointOf(file: ParsedText, kind: "esm" | "cjs"): InsertionPoint {
  const head = headStatements(file, kind);
  const last = head.at(-1);
  if (last)
    return { offset: endOfLine(file, last.end), place: "after-line", joinsBlock: last.type !== DIRECTIVE };
  return { offset: endOfHeader(file), place: "before-line", joinsBlock: false };
}

const DIRECTIVE = "ExpressionStatement";

/** The last directive and the leading run of imports; a later import does not count, code stands before it. */
function headStatements(file: ParsedText, kind: "esm" | "cjs"): readonly TreeNode[] {
  const statements = statementsOf(file);
  let at = 0;
  while (statements[at]?.directive) at++;
  const first = kind === "cjs" ? endOfRun(statements, at, isShownFunction) : at;
  let end = endOfRun(statements, first, isRequire);
  // Imports are done first, wherever they stand among requires.
  const isLast = (node: TreeNode): boolean => !isAlias(node) && (kind === "cjs" || isImport(node));
  while (end > first && !isLast(statements[end - 1] as TreeNode)) end--;
  return statements.slice(0, end > first ? end : at);
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

function isImport(statement: TreeNode): boolean {
  return statement.type === "ImportDeclaration" || statement.type === "TSImportEqualsDeclaration";
}

/** `import Mock = jest.Mock;` names a part of what is there. */
function isAlias({ type, moduleReference }: TreeNode): boolean {
  return (
    type === "TSImportEqualsDeclaration" && (moduleReference as TreeNode).type !== "TSExternalModuleReference"
  );
}

/** `const x = require("x")` in any spelling, several declarators included; or a bare `require("x")`. */
export function isRequire(statement: TreeNode): boolean {
  if (isImport(statement)) return true;
  if (statement.type === "ExpressionStatement") return isRequireCall(statement.expression as TreeNode);
  if (statement.type !== "VariableDeclaration") return false;
  const declarators = statement.declarations as readonly TreeNode[];
  return declarators.every((declarator) => isRequireCall(declarator.init as TreeNode | null));
}

function isRequireCall(node: TreeNode | null): boolean {
  if (!node) return false;
  if (node.type === "MemberExpression") return isRequireCall(node.object as TreeNode);
  if (node.type !== "CallExpression") return false;
  const callee = node.callee as TreeNode;
  if (callee.type === "Identifier") return callee.name === "require";
  return isRequireCall(callee);
}

/** Shebang, pragmas and licence stay first; a comment that belongs to the first statement stays with it. */
function endOfHeader(file: ParsedText): number {
  const first = statementsOf(file)[0]?.start ?? file.text.length;
  let end = startOfText(file.text);
  for (const comment of file.comments) {
    if (comment.start >= first || !isHeader(file, comment)) break;
    end = startOfNextLine(file.text, comment.end);
    if (standsAlone(file, comment)) end = startOfNextLine(file.text, end);
  }
  return end;
}

function startOfText(text: string): number {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return text.startsWith("#!", start) ? startOfNextLine(text, start) : start;
}

const PRAGMA =
  /^!|@license|@licence|@preserve|copyright|licen[cs]e|SPDX|@ts-|@flow|@jest-environment|@vitest-environment|@jsx|^\s*(?:eslint|globals?|oxlint|prettier|istanbul|c8|jshint|jslint|@format|@prettier|@fileoverview|@file|@module|@packageDocumentation)\b/i;

function isHeader(file: ParsedText, comment: ParsedText["comments"][number]): boolean {
  if (file.text.startsWith("#!", comment.start)) return true;
  if (
    PRAGMA.test(comment.value) ||
    /@(?:fileoverview|file|module|packageDocumentation)\b/.test(comment.value)
  )
    return true;
  return standsAlone(file, comment) && !RULE.test(comment.value);
}

/** `// ---- Settings ----` heads what follows. */
const RULE = /^\s*([-=*#~_])\1{3,}[^\r\n]*$/;

function standsAlone({ text }: ParsedText, { end }: ParsedText["comments"][number]): boolean {
  return /^[^\S\n]*\r?\n[^\S\n]*\r?\n/.test(text.slice(end, end + 200));
}

function startOfNextLine(text: string, offset: number): number {
  const end = endOfLineAt(text, offset);
  if (text[end] === "\r" && text[end + 1] === "\n") return end + 2;
  return Math.min(end + 1, text.length);
}

/** The end of the statement's line, unless another statement begins on it. */
function endOfLine(file: ParsedText, offset: number): number {
  const end = endOfLineAt(file.text, offset);
  const shared = statementsOf(file).some((statement) => statement.start >= offset && statement.start < end);
  return shared ? offset : end;
}

function endOfLineAt(text: string, offset: number): number {
  const found = /[\r\n]/.exec(text.slice(offset));
  return found ? offset + found.index : text.length;
}
