import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { declaratorOf } from "./latch.ts";

/**
 * True where one of two values was made from the other, once: `const first = client.socket`, then
 * `equal(client.socket, first)` says that it was not replaced, which holds from the start.
 */
export function stillIs(tree: SourceTree, actual: SyntaxNode, expected: SyntaxNode | null): boolean {
  return expected !== null && (wasMadeFrom(tree, actual, expected) || wasMadeFrom(tree, expected, actual));
}

function wasMadeFrom(tree: SourceTree, name: SyntaxNode, source: SyntaxNode): boolean {
  const made = onlyValueOf(tree, name);
  if (made?.type !== "MemberExpression" && made?.type !== "CallExpression") return false;
  return tree.textOf(made) === tree.textOf(source);
}

/** What a variable is given, with its declaration or later, if that is one thing. */
function onlyValueOf(tree: SourceTree, name: SyntaxNode): SyntaxNode | null {
  const variable = tree.bindingOf(name);
  const declarator = variable && declaratorOf(variable);
  if (!variable || !declarator || nodeIn(declarator, "id")?.type !== "Identifier") return null;
  const [write, ...more] = variable.references.filter((use) => use.isWrite());
  if (!write || more.length > 0) return null;
  if (write.init === true) return unwrapped(nodeIn(declarator, "init"));
  const assignment = tree.parentOf(nodeOf(write.identifier));
  const isPlain = assignment?.type === "AssignmentExpression" && assignment.operator === "=";
  return isPlain && identifierName(nodeIn(assignment, "left")) === variable.name
    ? unwrapped(nodeIn(assignment, "right"))
    : null;
}
