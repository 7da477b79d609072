import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

/**
 * `new Promise((resolve) => load(key, () => { delete table[key]; resolve(); }))`: the promise is in the table as long
 * as the work lasts. One that takes its entry out where it fails alone is kept for its answer.
 */
export function isTakenOutAsSettled(tree: SourceTree, deletion: SyntaxNode): boolean {
  const statement = tree.parentOf(deletion);
  const block = statement?.type === "ExpressionStatement" ? tree.parentOf(statement) : null;
  const names = nodesIn(block, "body").map((each) =>
    identifierName(nodeIn(nodeIn(each, "expression"), "callee")),
  );
  return [...tree.ancestorsOf(deletion)].some((node) => {
    const resolve = isFunction(node) && isExecutor(tree, node) ? nodesIn(node, "params")[0] : undefined;
    return resolve !== undefined && names.includes(identifierName(resolve));
  });
}

function isExecutor(tree: SourceTree, callback: SyntaxNode): boolean {
  const made = tree.parentOf(callback);
  return made?.type === "NewExpression" && identifierName(nodeIn(made, "callee")) === "Promise";
}
