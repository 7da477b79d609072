import type { Finding } from "../../src/model/finding.ts";
import { isFunction, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { childrenOf, type SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * True where what a cache keeps is made without a call, a loop or a wait: looking it up costs about what making it
 * costs, so the cache is hardly worth its memory.
 */
export function computesLittle(finding: Finding, facts: Facts): boolean {
  const tree = facts.tree(finding.path);
  const variable = tree?.bindingAt(finding.start);
  if (!tree || !variable) return false;
  const mentions = variable.references.filter((use) => use.init !== true);
  const functions = new Set(mentions.map((use) => functionAround(tree, nodeOf(use.identifier))));
  return functions.size > 0 && ![...functions].some((each) => each === null || works(each, finding.name));
}

function functionAround(tree: SourceTree, node: SyntaxNode): SyntaxNode | null {
  return [...tree.ancestorsOf(node)].find(isFunction) ?? null;
}

const WORK = /^(?:New|Await|Yield|TaggedTemplate|Import)Expression$|^(?:For|While|DoWhile)/;

function works(node: SyntaxNode, memo: string): boolean {
  if (WORK.test(node.type)) return true;
  const object = node.type === "CallExpression" ? nodeIn(nodeIn(node, "callee"), "object") : null;
  if (node.type === "CallExpression" && object?.name !== memo) return true;
  return childrenOf(node).some((child) => works(child, memo));
}
