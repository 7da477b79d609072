import { nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { declaratorOf, variableOf } from "./latch.ts";

/**
 * True where one of two values is a constant that was made from the other: `const first = client.socket`, then
 * `equal(client.socket, first)` says that it was not replaced, which holds from the start.
 */
export function stillIs(tree: SourceTree, actual: SyntaxNode, expected: SyntaxNode | null): boolean {
  return expected !== null && (wasMadeFrom(tree, actual, expected) || wasMadeFrom(tree, expected, actual));
}

function wasMadeFrom(tree: SourceTree, name: SyntaxNode, source: SyntaxNode): boolean {
  const variable = variableOf(tree, name);
  const declarator = variable && declaratorOf(variable);
  if (!declarator || tree.parentOf(declarator)?.kind !== "const") return false;
  if (nodeIn(declarator, "id")?.type !== "Identifier") return false;
  const init = unwrapped(nodeIn(declarator, "init"));
  return init?.type === "MemberExpression" && tree.textOf(init) === tree.textOf(source);
}
