import { endOfHeader, endOfLicenceBelow, endOfLineAt } from "./header-comments.ts";
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
  const licence = last?.directive ? endOfLicenceBelow(file, last) : null;
  if (last && licence === null)
    return { offset: endOfLine(file, last.end), place: "after-line", joinsBlock: last.type !== DIRECTIVE };
  return { offset: licence ?? endOfHeader(file), place: "before-line", joinsBlock: false };
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

/** The end of the statement's line, unless another statement begins on it. */
function endOfLine(file: ParsedText, offset: number): number {
  const end = endOfLineAt(file.text, offset);
  const shared = statementsOf(file).some((statement) => statement.start >= offset && statement.start < end);
  return shared ? offset : end;
}
