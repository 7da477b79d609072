import type { Variable } from "@typescript-eslint/scope-manager";
import { isFunction, isInside, nodeIn, nodesIn } from "../sources/node-fields.ts";
import { nodeOf } from "../sources/source-tree.ts";
import type { SourceTree } from "../sources/source-tree.ts";
import { childrenOf } from "../syntax/tree.ts";
import type { SyntaxNode } from "../syntax/tree.ts";
import { lookupBranch } from "./lookup-branch.ts";
import { lookupGuard } from "./lookup-guard.ts";
import { lookupInExpression } from "./lookup-in-expression.ts";
import type { MemoUse } from "./memo-use.ts";
import { memoEmptied, memoPut } from "./put-or-emptied.ts";

/**
 * Every use of a memo table, where the code would answer the same if nothing were ever found in it: each read
 * computes on a miss, nothing is read back, and no computation needs an entry to come to its end. Else null.
 */
export function memoUsesOf(tree: SourceTree, { name, references }: Variable): readonly MemoUse[] | null {
  const mentions = references.filter((use) => use.init !== true).map((use) => nodeOf(use.identifier));
  const uses: MemoUse[] = [];
  for (const mention of mentions) {
    if (uses.some(({ covers }) => covers.some((node) => isInside(mention, node)))) continue;
    const use = [lookupInExpression, lookupBranch, lookupGuard, memoEmptied, memoPut]
      .map((find) => find(tree, mention, name))
      .find((found) => found !== null);
    if (!use) return null;
    uses.push(use);
  }
  const lookups = uses.filter(({ kind }) => kind === "lookup");
  const puts = uses.filter(({ kind }) => kind === "put");
  const isSound =
    lookups.length > 0 &&
    puts.every((put) => lookups.some((lookup) => followsMiss(tree, lookup, put, uses))) &&
    !lookups.some((lookup) => callsItself(tree, functionAround(tree, lookup.at)));
  return isSound ? uses : null;
}

/** What was put is handed back, and nothing else: code that goes on after it may count on finding it. */
function followsMiss(tree: SourceTree, lookup: MemoUse, put: MemoUse, uses: readonly MemoUse[]): boolean {
  const around = functionAround(tree, lookup.at);
  if (around === null || !isInside(put.at, around) || put.at.start < lookup.at.end) return false;
  const isEnd = (each: SyntaxNode) =>
    each.type === "ReturnStatement" || uses.some(({ kind, at }) => kind === "emptied" && at === each);
  for (const node of [put.at, ...tree.ancestorsOf(put.at)]) {
    if (node === around || /Function/.test(node.type)) return true;
    if (/^(?:For|While|DoWhile)/.test(node.type)) return false;
    const siblings = nodesIn(tree.parentOf(node), "body");
    if (!siblings.slice(siblings.indexOf(node) + 1).every(isEnd)) return false;
  }
  return true;
}

function functionAround(tree: SourceTree, node: SyntaxNode): SyntaxNode | null {
  return [...tree.ancestorsOf(node)].find(isFunction) ?? null;
}

/** What finds its own earlier results would run for ages without them, or for ever. */
function callsItself(tree: SourceTree, around: SyntaxNode | null): boolean {
  const name = around === null ? null : nameOf(tree, around);
  return around === null || (name !== null && mentions(nodeIn(around, "body"), name));
}

function nameOf(tree: SourceTree, node: SyntaxNode): string | null {
  const outer = tree.parentOf(node);
  const id =
    nodeIn(node, "id") ??
    nodeIn(outer, "id") ??
    nodeIn(outer, "key") ??
    nodeIn(nodeIn(outer, "left"), "property");
  return id === null ? null : String(id.name);
}

function mentions(node: SyntaxNode | null, name: string): boolean {
  if (node === null) return false;
  return node.name === name || childrenOf(node).some((child) => mentions(child, name));
}
