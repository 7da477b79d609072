import type { SyntaxNode } from "../syntax/tree.ts";
import { childrenOf } from "../syntax/tree.ts";
import { identifierName, nodeIn } from "./node-fields.ts";
import type { SourceTree } from "./source-tree.ts";

const OF_MODULES = /^(module|exports)$/;

/**
 * `if (typeof module !== "undefined") module.exports = start`, and no other mention: a script that runs where there
 * are no modules, and is shown to tests where there are. A `require` at its head would fail it everywhere else.
 */
export function isShownWhereModulesAre(tree: SourceTree): boolean {
  return [...namesOfModules(tree)].every((mention) => isGuarded(mention, tree));
}

function* namesOfModules(tree: SourceTree): Iterable<SyntaxNode> {
  const pending = [tree.program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    pending.push(...childrenOf(node));
    if (OF_MODULES.test(identifierName(node) ?? "") && nodeIn(tree.parentOf(node), "property") !== node)
      yield node;
  }
}

/** Asked for by `typeof`, or in a branch that is taken where that has found it. */
function isGuarded(mention: SyntaxNode, tree: SourceTree): boolean {
  if (tree.parentOf(mention)?.operator === "typeof") return true;
  for (const around of tree.ancestorsOf(mention)) {
    const test = nodeIn(around, around.type === "LogicalExpression" ? "left" : "test");
    if (test !== null && /\btypeof\s+(module|exports)\b/.test(tree.text.slice(test.start, test.end)))
      return true;
  }
  return false;
}
