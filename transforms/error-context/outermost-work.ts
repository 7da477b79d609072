import { isFunction, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isNullish } from "../access/is-nullish.ts";
import type { StateAccess } from "../access/state-accesses.ts";

/**
 * `const isOutermost = !saved;`: where what a function saves of the slot was nothing, no other work is around it. A
 * slot that is asked this holds while functions run, not while what they started goes on: a promise's next step is
 * around nothing.
 */
export function tellsOutermostWork(accesses: readonly StateAccess[]): boolean {
  return accesses.some(({ tree, node }) => {
    const declarator = tree.parentOf(node);
    if (declarator?.type !== "VariableDeclarator" || declarator.init !== node) return false;
    const around = [...tree.ancestorsOf(node)].find(isFunction);
    if (around === undefined || around.async === true) return false;
    const saved = tree.bindingAt(nodeIn(declarator, "id")?.start ?? -1);
    return (saved?.references ?? []).some(({ identifier }) => isAskedForNothing(tree, nodeOf(identifier)));
  });
}

/** Asked in order to go on from what there was (`!saved ? first() : saved.next()`), it is no question of its own. */
function isAskedForNothing(tree: SourceTree, mention: SyntaxNode): boolean {
  const [question, outer] = [...tree.ancestorsOf(mention)];
  if (!question || !isForNothing(tree, question, mention)) return false;
  return outer?.type !== "ConditionalExpression" && outer?.type !== "LogicalExpression";
}

function isForNothing(tree: SourceTree, question: SyntaxNode, mention: SyntaxNode): boolean {
  if (question.type === "UnaryExpression") return question.operator === "!";
  if (question.type !== "BinaryExpression" || !/^===?$/.test(String(question.operator))) return false;
  const other = nodeIn(question, question.left === mention ? "right" : "left");
  return other !== null && isNullish(tree, other);
}
