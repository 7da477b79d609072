import { identifierName, isWrapper, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/** An entry of a table where it is asked for. */
export interface FoundEntry {
  /** `table.get(key)` or `table[key]`. */
  readonly lookup: SyntaxNode;
  /**
   * What stands for the entry: the lookup, with what keeps and yields it in one, and the mentions of the name that it
   * is given.
   */
  readonly mentions: readonly SyntaxNode[];
}

/** @param table a mention of the table */
export function foundEntry(tree: SourceTree, table: SyntaxNode): FoundEntry | null {
  const lookup = lookupOf(tree, table);
  if (lookup === null) return null;
  const value = yielded(tree, lookup);
  return { lookup, mentions: [value, ...mentionsOfName(tree, value)] };
}

function lookupOf(tree: SourceTree, table: SyntaxNode): SyntaxNode | null {
  const member = tree.parentOf(table);
  if (member?.type !== "MemberExpression" || nodeIn(member, "object") !== table) return null;
  if (member.computed === true) return member;
  const call = tree.parentOf(member);
  const isGet = identifierName(nodeIn(member, "property")) === "get";
  return isGet && call?.type === "CallExpression" && nodeIn(call, "callee") === member ? call : null;
}

/** The outermost expression that has the entry for its value: `(table[key] ??= make())`, `table[key] || {}`. */
function yielded(tree: SourceTree, lookup: SyntaxNode): SyntaxNode {
  let at = lookup;
  for (const outer of tree.ancestorsOf(lookup)) {
    const isValue = isWrapper(outer) || outer.type === "LogicalExpression" || isKept(tree, outer, at, lookup);
    if (!isValue) break;
    at = outer;
  }
  return at;
}

/** `table[key] = table[key] || make()` */
function isKept(tree: SourceTree, outer: SyntaxNode, at: SyntaxNode, lookup: SyntaxNode): boolean {
  if (outer.type !== "AssignmentExpression") return false;
  const place = nodeIn(outer, "left");
  if (place === null || place === at) return place === at;
  return tree.text.slice(place.start, place.end) === tree.text.slice(lookup.start, lookup.end);
}

function mentionsOfName(tree: SourceTree, value: SyntaxNode): readonly SyntaxNode[] {
  const declarator = tree.parentOf(value);
  if (declarator?.type !== "VariableDeclarator" || nodeIn(declarator, "init") !== value) return [];
  const id = nodeIn(declarator, "id");
  const local = identifierName(id) === null ? null : tree.bindingAt((id as SyntaxNode).start);
  return (local?.references ?? []).map(({ identifier }) => nodeOf(identifier));
}
