import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt } from "../../src/edit/line-start.ts";
import type { Edit } from "../../src/model/edit.ts";
import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { hasComment } from "../wrapping/has-comment.ts";
import { brokenPut } from "./broken-put.ts";
import { bracketsOf, replacement, withoutParentheses } from "./dictionary-edit.ts";

/** The edits for `o[k] = v`, `o[k] ??= v` and `o[k] ||= v`; null for other operators. */
export function assignmentEdits(
  tree: SourceTree,
  member: SyntaxNode,
  assignment: SyntaxNode,
): readonly Edit[] | null {
  const right = nodeIn(assignment, "right") as SyntaxNode;
  const key = nodeIn(member, "property") as SyntaxNode;
  if (right.type === "SequenceExpression" || hasComment(tree, key.end, right.start)) return null;
  if (assignment.operator === "=") return putEdits(tree, member, assignment);
  return defaultEdits(tree, member, assignment);
}

/** The value of `o[k] = v` is v, and so is that of `o.set(k, v)`. */
function putEdits(tree: SourceTree, member: SyntaxNode, assignment: SyntaxNode): readonly Edit[] {
  const { bracket, property } = bracketsOf(tree, member);
  const right = nodeIn(assignment, "right") as SyntaxNode;
  const call = brokenPut(tree, bracket, property, right) ?? [
    replacement(tree, bracket, property.start, ".set("),
    replacement(tree, property.end, right.start, ", "),
    replacement(tree, right.end, right.end, ")"),
  ];
  return [...withoutParentheses(tree, assignment), ...call];
}

const DEFAULTS: Readonly<Record<string, string>> = { "??=": "??", "||=": "||" };

/** `o[k] ??= v` names its key once, `o.get(k) ?? o.set(k, v)` twice: only a key that cannot tell the difference. */
function defaultEdits(tree: SourceTree, member: SyntaxNode, assignment: SyntaxNode): readonly Edit[] | null {
  const operator = DEFAULTS[String(assignment.operator)];
  const { bracket, property } = bracketsOf(tree, member);
  if (operator === undefined || !/^(Identifier|Literal)$/.test(property.type)) return null;
  const right = nodeIn(assignment, "right") as SyntaxNode;
  const [object, key] = [tree.textOf(nodeIn(member, "object") as SyntaxNode), tree.textOf(property)];
  if (standsAlone(tree, assignment)) {
    const question = operator === "||" ? `!${object}.get(${key})` : `${object}.get(${key}) == null`;
    return branchEdits(tree, assignment, right, question, `${object}.set(${key}, `);
  }
  return [
    ...(isWholeValue(tree, assignment) ? withoutParentheses(tree, assignment) : []),
    replacement(tree, bracket, property.start, ".get("),
    replacement(tree, property.end, right.start, `) ${operator} ${object}.set(${key}, `),
    replacement(tree, right.end, right.end, ")"),
  ];
}

/**
 * `return (o[k] ??= v)`, `=> (o[k] ??= v)`: nothing else is reckoned with it, so that its parentheses hold nothing
 * together.
 */
function isWholeValue(tree: SourceTree, assignment: SyntaxNode): boolean {
  const around = tree.parentOf(assignment);
  const outer = around?.type === "ParenthesizedExpression" ? tree.parentOf(around) : null;
  return /^(ReturnStatement|VariableDeclarator|ArrowFunctionExpression)$/.test(outer?.type ?? "");
}

/** A statement among others; as the branch of an `if` it would take its `else`. */
function standsAlone(tree: SourceTree, assignment: SyntaxNode): boolean {
  const statement = tree.parentOf(assignment);
  if (statement?.type !== "ExpressionStatement" || statement.start !== assignment.start) return false;
  return /^(Program|BlockStatement|StaticBlock|SwitchCase)$/.test(tree.parentOf(statement)?.type ?? "");
}

/** `if (o.get(k) == null) o.set(k, v)` for `o[k] ??= v`, in braces where the file has them around every branch. */
function branchEdits(
  tree: SourceTree,
  assignment: SyntaxNode,
  right: SyntaxNode,
  question: string,
  call: string,
): readonly Edit[] {
  const { bracedBranches, eol, indent } = fileStyleOf(tree.syntax);
  const isBraced = bracedBranches && !/[\r\n]/.test(tree.textOf(right));
  const statement = tree.parentOf(assignment) as SyntaxNode;
  const outer = indentAt(tree.text, statement.start);
  const [open, close] = isBraced ? [`{${eol}${outer}${indent}`, `${eol}${outer}}`] : ["", ""];
  return [
    replacement(tree, assignment.start, right.start, `if (${question}) ${open}${call}`),
    replacement(tree, right.end, right.end, ")"),
    ...(isBraced ? [replacement(tree, statement.end, statement.end, close)] : []),
  ];
}
