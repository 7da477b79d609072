import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { declaratorOf } from "./latch.ts";

/**
 * True where one of two values was made from the other, and from nothing else: `const first = client.socket`, then
 * `equal(client.socket, first)` says that it was not replaced, which holds from the start.
 */
export function stillIs(tree: SourceTree, actual: SyntaxNode, expected: SyntaxNode | null): boolean {
  return expected !== null && (wasMadeFrom(tree, actual, expected) || wasMadeFrom(tree, expected, actual));
}

function wasMadeFrom(tree: SourceTree, name: SyntaxNode, source: SyntaxNode): boolean {
  const values = valuesOf(tree, name);
  const isAsked = ({ type }: SyntaxNode) => /^(?:Identifier|MemberExpression|CallExpression)$/.test(type);
  return (
    values.length > 0 && values.every((made) => isAsked(made) && tree.textOf(made) === tree.textOf(source))
  );
}

/** What a variable is given, with its declaration or later; nothing where that is not known. */
function valuesOf(tree: SourceTree, name: SyntaxNode): readonly SyntaxNode[] {
  const variable = tree.bindingOf(name);
  const declarator = variable && declaratorOf(variable);
  if (!variable || !declarator || nodeIn(declarator, "id")?.type !== "Identifier") return [];
  const writes = variable.references.filter((use) => use.isWrite());
  const values = writes.map((write) =>
    write.init === true
      ? unwrapped(nodeIn(declarator, "init"))
      : assigned(tree, nodeOf(write.identifier), variable.name),
  );
  return values.every((value) => value !== null) ? values : [];
}

/** `client.socket` of `first = client.socket` */
function assigned(tree: SourceTree, target: SyntaxNode, name: string): SyntaxNode | null {
  const assignment = tree.parentOf(target);
  const isPlain = assignment?.type === "AssignmentExpression" && assignment.operator === "=";
  return isPlain && identifierName(nodeIn(assignment, "left")) === name
    ? unwrapped(nodeIn(assignment, "right"))
    : null;
}
