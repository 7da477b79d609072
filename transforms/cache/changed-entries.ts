import { identifierName, isInside, isWrapper, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { CHANGES } from "../../src/scan/summary/changing-methods.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { valuePut } from "./value-put.ts";

/**
 * Whether code goes on to change an entry that it has found: `table.get(key).isApplied = true`, `const hook = (table[key] ??= {…});
 * hook.applied.push(name)`. Made anew, the entry would know nothing of that. What is completed where there was none is not changed.
 */
export function changesEntries({ tree, variable }: Declaration): boolean {
  const mentions = variable.references.map(({ identifier }) => nodeOf(identifier));
  const puts = mentions.filter((mention) => valuePut(tree, mention) !== null);
  return mentions.some((mention) => {
    const entry = entryOf(tree, mention);
    return entry !== null && isChanged(tree, entry, puts);
  });
}

/** `table.get(key)` or `table[key]`, with what keeps and yields it in one: `(table[key] ??= make())`. */
function entryOf(tree: SourceTree, table: SyntaxNode): SyntaxNode | null {
  const member = tree.parentOf(table);
  if (member?.type !== "MemberExpression" || nodeIn(member, "object") !== table) return null;
  if (member.computed === true) return member;
  const call = tree.parentOf(member);
  const isGet = identifierName(nodeIn(member, "property")) === "get";
  return isGet && call?.type === "CallExpression" && nodeIn(call, "callee") === member ? call : null;
}

function isChanged(tree: SourceTree, entry: SyntaxNode, puts: readonly SyntaxNode[]): boolean {
  const value = yielded(tree, entry);
  if (isPartChanged(tree, value)) return true;
  const declarator = tree.parentOf(value);
  if (declarator?.type !== "VariableDeclarator" || nodeIn(declarator, "init") !== value) return false;
  const id = nodeIn(declarator, "id");
  const local = identifierName(id) === null ? null : tree.bindingAt((id as SyntaxNode).start);
  return (local?.references ?? []).some(({ identifier }) => {
    const mention = nodeOf(identifier);
    return isPartChanged(tree, mention) && !isWherePut(tree, mention, entry, puts);
  });
}

/** The outermost expression that has the entry for its value. */
function yielded(tree: SourceTree, entry: SyntaxNode): SyntaxNode {
  let at = entry;
  for (const outer of tree.ancestorsOf(entry)) {
    const isValue =
      isWrapper(outer) ||
      (outer.type === "AssignmentExpression" && nodeIn(outer, "left") === at) ||
      outer.type === "LogicalExpression" ||
      (outer.type === "AssignmentExpression" &&
        nodeIn(outer, "right") === at &&
        isSamePlace(tree, outer, entry));
    if (!isValue) break;
    at = outer;
  }
  return at;
}

/** `table[key] = table[key] || make()` */
function isSamePlace(tree: SourceTree, assignment: SyntaxNode, entry: SyntaxNode): boolean {
  const left = nodeIn(assignment, "left");
  return left !== null && tree.text.slice(left.start, left.end) === tree.text.slice(entry.start, entry.end);
}

/** `value.a.b = …`, `value.n++`, `value.list.push(…)`; what is put into the value by key was computed for that. */
function isPartChanged(tree: SourceTree, value: SyntaxNode): boolean {
  let at = value;
  for (const outer of tree.ancestorsOf(value)) {
    if (outer.type !== "MemberExpression" && !isWrapper(outer)) return at !== value && isChange(outer, at);
    if (outer.type === "MemberExpression" && (nodeIn(outer, "object") !== at || outer.computed === true))
      return false;
    at = outer;
  }
  return false;
}

function isChange(outer: SyntaxNode, member: SyntaxNode): boolean {
  if (outer.type === "AssignmentExpression") return nodeIn(outer, "left") === member;
  if (outer.type === "UpdateExpression") return true;
  if (outer.type !== "CallExpression" || nodeIn(outer, "callee") !== member) return false;
  const isOfPart = nodeIn(member, "object")?.type === "MemberExpression";
  return isOfPart && CHANGES.has(identifierName(nodeIn(member, "property")) ?? "");
}

/** In the branch in which an entry is put, the way there does not lead by one that was found. */
function isWherePut(
  tree: SourceTree,
  change: SyntaxNode,
  entry: SyntaxNode,
  puts: readonly SyntaxNode[],
): boolean {
  return [...tree.ancestorsOf(change)].some(
    (node) =>
      /^(If|Block)Statement$/.test(node.type) &&
      !isInside(entry, node) &&
      puts.some((put) => isInside(put, node)),
  );
}
