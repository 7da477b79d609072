import type { Edit } from "../../src/model/edit.ts";
import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { bracketsOf, hasComment, replacement, withoutParentheses } from "./dictionary-edit.ts";

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
  return [
    ...withoutParentheses(tree, assignment),
    replacement(tree, bracket, property.start, ".set("),
    replacement(tree, property.end, right.start, ", "),
    replacement(tree, right.end, right.end, ")"),
  ];
}

const DEFAULTS: Readonly<Record<string, string>> = { "??=": "??", "||=": "||" };

/** `o[k] ??= v` names its key once, `o.get(k) ?? o.set(k, v)` twice: only a key that cannot tell the difference. */
function defaultEdits(tree: SourceTree, member: SyntaxNode, assignment: SyntaxNode): readonly Edit[] | null {
  const operator = DEFAULTS[String(assignment.operator)];
  const { bracket, property } = bracketsOf(tree, member);
  if (operator === undefined || !/^(Identifier|Literal)$/.test(property.type)) return null;
  const right = nodeIn(assignment, "right") as SyntaxNode;
  const [object, key] = [tree.textOf(nodeIn(member, "object") as SyntaxNode), tree.textOf(property)];
  return [
    replacement(tree, bracket, property.start, ".get("),
    replacement(tree, property.end, right.start, `) ${operator} ${object}.set(${key}, `),
    replacement(tree, right.end, right.end, ")"),
  ];
}
