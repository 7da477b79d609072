import { identifierName, isInside, isWrapper, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { CHANGES } from "../../src/scan/summary/changing-methods.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isNumberLiteral } from "../access/number-literal.ts";
import { foundEntry } from "./found-entry.ts";
import { valuePut } from "./value-put.ts";

/**
 * Whether code goes on to change an entry that it has found: `table.get(key).isApplied = true`, `const hook =
 * (table[key] ??= {…}); hook.applied.push(name)`. Made anew, the entry would know nothing of that. What is completed
 * where there was none is not changed.
 */
export function changesEntries(tree: SourceTree, tables: readonly SyntaxNode[]): boolean {
  const puts = tables.filter((table) => valuePut(tree, table) !== null);
  return tables.some((table) => {
    const entry = foundEntry(tree, table);
    const isChanged = (mention: SyntaxNode) =>
      isPartChanged(tree, mention) && !isWherePut(tree, mention, entry?.lookup ?? mention, puts);
    return entry?.mentions.some(isChanged) === true;
  });
}

/**
 * `value.a.b = …`, `value.n++`, `value[0] = …`, `value.list.push(…)`; what is put into the value by key was computed
 * for that, unless it is counted on.
 */
function isPartChanged(tree: SourceTree, value: SyntaxNode): boolean {
  let at = value;
  for (const outer of tree.ancestorsOf(value)) {
    if (outer.type !== "MemberExpression" && !isWrapper(outer)) return at !== value && isChange(outer, at);
    if (outer.type === "MemberExpression" && nodeIn(outer, "object") !== at) return false;
    if (outer.type === "MemberExpression" && isByKey(outer)) return isSteppedOn(tree, outer);
    at = outer;
  }
  return false;
}

/** `value.waiting[tenant]++`, `value[day] += cost`: it goes on from what was there. */
function isSteppedOn(tree: SourceTree, member: SyntaxNode): boolean {
  const outer = tree.parentOf(member);
  if (outer?.type === "UpdateExpression") return true;
  const isFilled = /^(\?\?|\|\|)?=$/.test(String(outer?.operator));
  return outer?.type === "AssignmentExpression" && nodeIn(outer, "left") === member && !isFilled;
}

/** `value[key]`; of a pair that is kept, `value[1]` is a part that has its place. */
function isByKey(member: SyntaxNode): boolean {
  return member.computed === true && !isNumberLiteral(nodeIn(member, "property"));
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
  lookup: SyntaxNode,
  puts: readonly SyntaxNode[],
): boolean {
  let inner = change;
  let onTheWay = puts;
  for (const node of tree.ancestorsOf(change)) {
    // The whole of an `if` has both ways in it.
    const branch = node.type === "BlockStatement" ? node : node.type === "IfStatement" ? inner : null;
    if (branch !== null && !isInside(lookup, branch) && onTheWay.some((put) => isInside(put, branch)))
      return true;
    if (node.type === "IfStatement") onTheWay = onTheWay.filter((put) => !isInside(put, node));
    inner = node;
  }
  return false;
}
